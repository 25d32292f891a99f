package livetrading.app.start;

import java.util.Optional;
import java.util.stream.Stream;
import livetrading.app.storage.StartRefused;
import livetrading.ledger.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns a failed start into one sentence for the person at the terminal; the log gets the whole of it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureSentence implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureSentence.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<StartRefused> refusal = refusal(failure);
        if (refusal.isPresent()) {
            LOG.error(refusal.get().getMessage());
        } else {
            LOG.error("The program could not start", failure);
        }
        System.err.println(refusal.map(Throwable::getMessage).orElseGet(() -> unforeseen(failure)));
        return true;
    }

    /** The refusal that Spring has wrapped, if that is why the program did not start. */
    static Optional<StartRefused> refusal(Throwable failure) {
        return causes(failure)
                .filter(StartRefused.class::isInstance)
                .map(StartRefused.class::cast)
                .findFirst();
    }

    private static String unforeseen(Throwable failure) {
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        String words = DatabaseTrouble.of(failure)
                .map(DatabaseTrouble::words)
                .orElseGet(
                        () -> "a fault inside the program, " + root.getClass().getSimpleName());
        return "Live Trading could not start: " + words + " (trading_daemon.log has the details).";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
