package livetrading.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Computes on some threads, and says from time to time how far it is. */
final class ParallelTasks implements AutoCloseable {

    static final Option OPTION =
            Option.optional("--threads", "N", "computes on so many threads (default: one for each processor)");

    private static final int MOST_THREADS = 256;
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ExecutorService threads;
    private final PrintStream progress;

    ParallelTasks(int threads, PrintStream progress) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        this.progress = progress;
    }

    /** How many threads are asked for. */
    static int threads(Arguments arguments) throws CommandRefused {
        int processors = Runtime.getRuntime().availableProcessors();
        return arguments.wholeNumber("--threads", Math.min(processors, MOST_THREADS), 1, MOST_THREADS);
    }

    /**
     * The results of all tasks in their order.
     *
     * @param done what is done when a task is, for instance {@code files read}
     */
    <T> List<T> all(List<Callable<T>> tasks, String done) {
        List<Future<T>> futures = tasks.stream().map(threads::submit).toList();
        long began = System.nanoTime();
        long nextReport = began + PROGRESS_NANOS;
        for (Future<T> future : futures) {
            while (!isDoneBefore(nextReport, future)) {
                long count = futures.stream().filter(Future::isDone).count();
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                progress.println("%d of %d %s after %d s".formatted(count, futures.size(), done, seconds));
                nextReport = System.nanoTime() + PROGRESS_NANOS;
            }
        }
        return futures.stream().map(Future::resultNow).toList();
    }

    private static boolean isDoneBefore(long time, Future<?> future) {
        long left = time - System.nanoTime();
        try {
            if (left > 0) {
                future.get(left, TimeUnit.NANOSECONDS);
            }
            return left > 0;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("a computation ended early", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
