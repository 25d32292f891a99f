package livetrading.check;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Puts questions to foreign code on a thread of its own. When a single one takes too long the thread is interrupted, and
 * given up when it does not end for that: it is a daemon, and nobody waits for it any more.
 */
final class Worker<T> {

    private static final long LOOK_MILLIS = 20;
    private static final Duration GRACE = Duration.ofMillis(250);

    /** What a worker does. */
    interface Work<T> {
        /** @param pace is told before each question */
        T with(Pace pace) throws Fault;
    }

    /** When the present question was put. */
    static final class Pace {

        private volatile long last = System.nanoTime();
        private volatile boolean isOver;

        /** @throws Fault when nobody waits for the answer any more */
        void next() throws Fault {
            if (isOver) {
                throw new Fault(Check.FAST, "The checks were broken off.");
            }
            last = System.nanoTime();
        }

        private boolean isLate(Duration longest) {
            return System.nanoTime() - last > longest.toNanos();
        }
    }

    private final Pace pace = new Pace();
    private final FutureTask<T> task;
    private final Thread thread;
    private final Duration longest;

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
                if (pace.isLate(longest)) {
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

    private Fault givenUp() throws InterruptedException {
        String late = "It gave no answer within %d s".formatted(longest.toSeconds());
        return new Fault(
                Check.FAST,
                end()
                        ? late + ", and was interrupted."
                        : late
                                + " and does not stop when it is interrupted: it will occupy a processor until the program"
                                + " ends.");
    }

    /** Whether it has ended. */
    private boolean end() throws InterruptedException {
        pace.isOver = true;
        thread.interrupt();
        return thread.join(GRACE);
    }
}
