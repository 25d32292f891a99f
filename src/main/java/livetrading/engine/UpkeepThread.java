package livetrading.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks after what has to last for months, beside the engine's own thread, which it does not hold up. */
@Component
final class UpkeepThread extends PeriodicThread {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepThread.class);
    private static final int SECONDS = 60;

    private final DiskWatch disk;
    private final LockWatch locks;
    private final DailyBackup backup;
    private final NightlyThinning thinning;
    private final ActivityReading activities;

    UpkeepThread(
            DiskWatch disk, LockWatch locks, DailyBackup backup, NightlyThinning thinning, ActivityReading activities) {
        super("upkeep", SECONDS);
        this.disk = disk;
        this.locks = locks;
        this.backup = backup;
        this.thinning = thinning;
        this.activities = activities;
    }

    @Override
    protected void look() {
        try {
            disk.look();
            locks.look();
            backup.look();
            thinning.look();
            activities.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the database may not take what is written; the engine says so, and it is tried again
            LOG.error("What has to be looked after daily failed; it is tried again", e);
        }
    }
}
