package livetrading.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long threads have computed, in nanoseconds: a machine that is busy with something else makes no strategy slow. Where
 * nobody counts it, the time that went by.
 */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    static long ofThisThread() {
        return of(Thread.currentThread());
    }

    static long of(Thread thread) {
        long time = THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.threadId()) : -1;
        return time < 0 ? System.nanoTime() : time;
    }
}
