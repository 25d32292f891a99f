package livetrading.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets somebody who looks at pages go first: what is computed in the background, where nobody waits for it, stands still
 * while pages are asked for. It is held up to five sixths of the time at most, however many pages there are.
 */
@Component
public class Foreground {

    /** A browser asks for the parts of a page one after the other. */
    private static final long QUIET = Duration.ofSeconds(1).toNanos();

    private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();
    private static final long UNDISTURBED = Duration.ofSeconds(1).toNanos();
    private static final long STEP = Duration.ofMillis(50).toNanos();

    private final LongSupplier nanoTime;
    private final LongConsumer wait;
    private volatile long asked;
    private volatile long undisturbedUntil;

    @Autowired
    Foreground() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanoTime as {@link System#nanoTime}
     * @param wait for so many nanoseconds
     */
    Foreground(LongSupplier nanoTime, LongConsumer wait) {
        this.nanoTime = nanoTime;
        this.wait = wait;
        long now = nanoTime.getAsLong();
        asked = now - QUIET;
        undisturbedUntil = now;
    }

    /** A browser asks for something now, or has just got it. */
    public void asks() {
        asked = nanoTime.getAsLong();
    }

    /** Waits while browsers ask, or until the thread is interrupted. For threads on which nobody waits. */
    public void giveWay() {
        long begin = nanoTime.getAsLong();
        if (begin - undisturbedUntil < 0) {
            return;
        }
        for (long now = begin; now - asked < QUIET; now = nanoTime.getAsLong()) {
            if (now - begin >= LONGEST_WAIT) {
                undisturbedUntil = now + UNDISTURBED;
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            wait.accept(STEP);
        }
    }
}
