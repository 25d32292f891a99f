package livetrading.app;

import java.util.stream.Stream;
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
        LOG.error("The program could not start", failure);
        System.err.println(of(failure));
        return true;
    }

    static String of(Throwable failure) {
        return causes(failure)
                .filter(StartRefused.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private static String unforeseen(Throwable failure) {
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "Live Trading could not start: " + root.getClass().getSimpleName() + ": " + message
                + " (trading_daemon.log has the details).";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
