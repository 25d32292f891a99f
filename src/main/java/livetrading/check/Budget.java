package livetrading.check;

import java.time.Duration;

/** Time for a loop, which ends early when it is used up. */
final class Budget {

    private final long end;

    Budget(Duration time) {
        end = System.nanoTime() + time.toNanos();
    }

    boolean isUsedUp() {
        return System.nanoTime() - end > 0;
    }
}
