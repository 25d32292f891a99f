package livetrading.check;

import java.time.Duration;

/** Computing time for a loop of this thread, which ends early when it is used up, or when four times as much went by. */
final class Budget {

    private static final int WAITING = 4;

    private final long computed;
    private final long end;

    Budget(Duration time) {
        computed = CpuTime.ofThisThread() + time.toNanos();
        end = System.nanoTime() + WAITING * time.toNanos();
    }

    boolean isUsedUp() {
        return CpuTime.ofThisThread() - computed > 0 || System.nanoTime() - end > 0;
    }
}
