package livetrading.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import livetrading.ledger.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the notifier for as long as the program runs; the engine's thread is not touched by a slow mail server. */
public final class NotifierThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierThread.class);
    private static final int SECONDS = 5;

    /** So many failures in a row are no passing trouble. */
    private static final int TELL_AFTER = 3;

    private final Notifier notifier;
    private final Receipts receipts;

    /** One delivers, and the other asks what became of it: no question holds a delivery up. */
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("notifier-", 1).daemon().factory());

    private volatile boolean running;
    private int failures;

    public NotifierThread(Notifier notifier, Receipts receipts) {
        this.notifier = notifier;
        this.receipts = receipts;
    }

    @Override
    public void start() {
        running = true;
        var _ = threads.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
        var _ = threads.scheduleWithFixedDelay(this::ask, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            notifier.run();
            failures = 0;
        } catch (RuntimeException e) {
            // the database may be what is broken; it is tried again
            LOG.error("Alerts could not be looked after", e);
            if (++failures == TELL_AFTER) {
                notifier.tellDirectly(
                        DatabaseTrouble.of(e).map(DatabaseTrouble::words).orElse("its log says why"));
            }
        }
    }

    private void ask() {
        try {
            receipts.look();
        } catch (RuntimeException e) {
            LOG.error("What became of alerts could not be asked", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
