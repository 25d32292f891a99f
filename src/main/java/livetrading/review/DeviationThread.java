package livetrading.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import livetrading.engine.PeriodicThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges live trading beside the engine's own thread, and rests for many times as long as that has taken. */
@Component
final class DeviationThread extends PeriodicThread {

    private static final Logger LOG = LoggerFactory.getLogger(DeviationThread.class);
    private static final int SECONDS = 30;
    private static final int REST = 20;

    private final DeviationWatch watch;
    private final Clock clock;
    private Instant next = Instant.MIN;

    DeviationThread(DeviationWatch watch, Clock clock) {
        super("deviation", SECONDS);
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    protected void look() {
        Instant begin = clock.instant();
        if (begin.isBefore(next)) {
            return;
        }
        try {
            watch.look();
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the database may not answer; the engine says so, and it is tried again
            LOG.error("Live trading could not be compared with its back-test; it is tried again", e);
        }
        Instant end = clock.instant();
        next = end.plus(Duration.between(begin, end).multipliedBy(REST));
    }
}
