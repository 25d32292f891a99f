package livetrading.app.start;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.Notification;
import javax.management.NotificationEmitter;

/**
 * Collects the old generation when it holds much more than is in use. By itself the serial collector first lets it grow to
 * the heap's limit, a quarter of the machine's memory, and a program that runs for months would take all of that.
 */
final class HeapTrim {

    private static final String OLD_GENERATION_OF_THE_SERIAL_COLLECTOR = "Tenured Gen";

    /** So much garbage is worth no pause. */
    private static final long ROOM = 32L << 20;

    /** When the start is over, which makes more garbage than hours that follow. */
    private static final int SETTLED_SECONDS = 60;

    private final MemoryPoolMXBean old;

    private HeapTrim(MemoryPoolMXBean old) {
        this.old = old;
    }

    /** Does nothing with another collector: those give memory back on their own terms. */
    static void begin() {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(OLD_GENERATION_OF_THE_SERIAL_COLLECTOR))
                .findFirst()
                .ifPresent(pool -> new HeapTrim(pool).watch());
    }

    private void watch() {
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
                .addNotificationListener((notification, handback) -> trim(notification), null, null);
        setLimit();
        CompletableFuture.delayedExecutor(SETTLED_SECONDS, TimeUnit.SECONDS).execute(this::collect);
    }

    private void trim(Notification notification) {
        if (notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED)) {
            collect();
        }
    }

    private void collect() {
        System.gc();
        setLimit();
    }

    private void setLimit() {
        long inUse = old.getUsage().getUsed();
        long most = old.getUsage().getMax();
        long limit = inUse + inUse / 4 + ROOM;
        // without room for that the collector works by itself; 0 means no limit
        old.setUsageThreshold(most > 0 && limit >= most ? 0 : limit);
    }
}
