package livetrading.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
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

    /** How soon an interruption is noticed. */
    private static final long ATTENTION_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What is being computed may not notice that it is interrupted. */
    private static final long PATIENCE_SECONDS = 10;

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
        return all(tasks, done, new Interruption()).stream()
                .map(Optional::orElseThrow)
                .toList();
    }

    /**
     * The same until somebody interrupts it; then those that are not done are ended, and have no result. Nothing can be
     * computed after that.
     */
    <T> List<Optional<T>> all(List<Callable<T>> tasks, String done, Interruption interruption) {
        List<Future<T>> futures = tasks.stream().map(threads::submit).toList();
        long began = System.nanoTime();
        long nextReport = began + PROGRESS_NANOS;
        for (Future<T> future : futures) {
            while (!interruption.isAsked() && !isDoneBefore(Math.min(nextReport, soon()), future)) {
                if (System.nanoTime() - nextReport >= 0) {
                    report(futures, done, System.nanoTime() - began);
                    nextReport = System.nanoTime() + PROGRESS_NANOS;
                }
            }
        }
        if (interruption.isAsked()) {
            end();
        }
        return futures.stream().map(ParallelTasks::result).toList();
    }

    private static long soon() {
        return System.nanoTime() + ATTENTION_NANOS;
    }

    private <T> void report(List<Future<T>> futures, String done, long nanos) {
        long count = futures.stream().filter(Future::isDone).count();
        String left = count == 0
                ? ""
                : ", about %s left".formatted(TimeLeft.words((double) nanos / count * (futures.size() - count)));
        progress.println("%d of %d %s after %d s%s"
                .formatted(count, futures.size(), done, TimeUnit.NANOSECONDS.toSeconds(nanos), left));
    }

    private void end() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> Optional<T> result(Future<T> future) {
        return future.state() == Future.State.SUCCESS ? Optional.of(future.resultNow()) : Optional.empty();
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
