package livetrading.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the notifier for as long as the program runs; the engine's thread is not touched by a slow mail server. */
public final class NotifierThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierThread.class);
    private static final int SECONDS = 5;

    private final Notifier notifier;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("notifier").daemon().factory());
    private volatile boolean running;

    public NotifierThread(Notifier notifier) {
        this.notifier = notifier;
    }

    @Override
    public void start() {
        running = true;
        if (!notifier.channels().isEmpty()) {
            var _ = thread.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void run() {
        try {
            notifier.run();
        } catch (RuntimeException e) {
            // the database may be what is broken; it is tried again
            LOG.error("Alerts could not be looked after", e);
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
