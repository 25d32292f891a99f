package livetrading.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the engine from outside its own thread. */
@Component
final class StepWatchThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatchThread.class);
    private static final int SECONDS = 15;

    private final StepWatch watch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("step-watch").daemon().factory());
    private volatile boolean running;

    StepWatchThread(StepWatch watch) {
        this.watch = watch;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            watch.look();
        } catch (RuntimeException e) {
            // the database may be what the step waits for
            LOG.error("The alarm could not be stored", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
