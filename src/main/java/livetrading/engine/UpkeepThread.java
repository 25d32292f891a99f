package livetrading.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after what has to last for months, beside the engine's own thread, which it does not hold up. */
@Component
final class UpkeepThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepThread.class);
    private static final int SECONDS = 60;

    private final DiskWatch disk;
    private final DailyBackup backup;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());
    private volatile boolean running;

    UpkeepThread(DiskWatch disk, DailyBackup backup) {
        this.disk = disk;
        this.backup = backup;
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            disk.look();
            backup.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the database may not take what is written; the engine says so, and it is tried again
            LOG.error("What has to be looked after daily failed; it is tried again", e);
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
