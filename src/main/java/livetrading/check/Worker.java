package livetrading.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts questions to foreign code on a thread of its own. When a single one takes too long the thread is interrupted, and
 * given up when it does not end for that: it is a daemon, and nobody waits for it any more. What counts is the time for which
 * it computes, as a machine may be busy with something else.
 */
final class Worker<T> {

    private static final long LOOK_MILLIS = 20;
    private static final int PATIENCE = 10;
    private static final Duration GRACE = Duration.ofMillis(250);

    /** What a worker does. */
    interface Work<T> {
        /** @param pace is told before each question */
        T with(Pace pace) throws Fault;
    }

    /** Which question is the present one. */
    static final class Pace {

        private volatile int questions;
        private volatile boolean isOver;

        /** @throws Fault when nobody waits for the answer any more */
        @SuppressWarnings("NonAtomicVolatileUpdate") // written by the worker alone
        void next() throws Fault {
            if (isOver) {
                throw new Fault(Check.FAST, "The checks were broken off.");
            }
            questions++;
        }
    }

    private final Pace pace = new Pace();
    private final FutureTask<T> task;
    private final Thread thread;
    private final Duration longest;
    private int question = -1;
    private long asked;
    private long computed;

    private Worker(Duration longest, Work<T> work) {
        this.longest = longest;
        task = new FutureTask<>(() -> work.with(pace));
        thread = new Thread(task, "strategy check");
        thread.setDaemon(true);
    }

    /** @param longest time that a single question may take */
    static <T> Worker<T> start(Duration longest, Work<T> work) {
        var worker = new Worker<T>(longest, work);
        worker.thread.start();
        return worker;
    }

    /**
     * What came of it.
     *
     * @throws Fault also when a question took too long
     */
    T result() throws Fault, InterruptedException {
        while (true) {
            try {
                return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (isLate()) {
                    throw givenUp();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Fault fault) {
                    throw fault;
                }
                throw new IllegalStateException("a check failed", e.getCause());
            } catch (InterruptedException e) {
                end();
                throw e;
            }
        }
    }

    /** Looks whether the present question takes too long: computes or waits for so long, or does not end in ten times it. */
    private boolean isLate() {
        long now = System.nanoTime();
        if (question != pace.questions) {
            question = pace.questions;
            asked = now;
            computed = CpuTime.of(thread);
        }
        long time = now - asked;
        boolean isBusy = thread.getState() == Thread.State.RUNNABLE
                && CpuTime.of(thread) - computed <= longest.toNanos()
                && time <= longest.toNanos() * PATIENCE;
        return time > longest.toNanos() && !isBusy;
    }

    private Fault givenUp() throws InterruptedException {
        String late = "It gave no answer within %s s".formatted(seconds(longest));
        return new Fault(
                Check.FAST,
                end()
                        ? late + ", and was interrupted."
                        : late
                                + " and does not stop when it is interrupted: it will occupy a processor until the program"
                                + " ends.");
    }

    /** As people write it, for instance {@code 0.5}. */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    /** Whether it has ended. */
    private boolean end() throws InterruptedException {
        pace.isOver = true;
        thread.interrupt();
        return thread.join(GRACE);
    }
}
