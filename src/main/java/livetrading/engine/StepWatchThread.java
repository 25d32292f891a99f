package livetrading.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks after the engine from outside its own thread. */
@Component
final class StepWatchThread extends PeriodicThread {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatchThread.class);
    private static final int SECONDS = 15;

    private final StepWatch watch;

    StepWatchThread(StepWatch watch) {
        super("step-watch", SECONDS);
        this.watch = watch;
    }

    @Override
    protected void look() {
        try {
            watch.look();
        } catch (RuntimeException e) {
            // the database may be what the step waits for
            LOG.error("The alarm could not be stored", e);
        }
    }
}
