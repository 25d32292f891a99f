package livetrading.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

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

    /** So many for each thread are begun before the first of them is done: one that takes long holds up no other. */
    private static final int AHEAD = 16;

    /** After an interruption what is being computed may take so long to be complete. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ExecutorService threads;
    private final int most;
    private final PrintStream progress;
    private final Duration grace;
    private volatile boolean isEnding;

    ParallelTasks(int threads, PrintStream progress) {
        this(threads, progress, GRACE);
    }

    /** @param grace how long {@link #each} waits after an interruption for what is being computed */
    ParallelTasks(int threads, PrintStream progress, Duration grace) {
        this.grace = grace;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
        this.most = AHEAD * threads;
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
                    report(done(futures), futures.size(), done, System.nanoTime() - began);
                    nextReport = System.nanoTime() + PROGRESS_NANOS;
                }
            }
        }
        if (interruption.isAsked()) {
            end();
        }
        return futures.stream().map(ParallelTasks::result).toList();
    }

    /**
     * Hands the results of all tasks over in their order, each as soon as it and all before it are there, so that what
     * the receiver does not keep needs no memory. After an interruption no more tasks are begun; those that are being
     * computed are waited for, but not for long, and what is complete is handed over.
     *
     * @param receiver called on the calling thread
     */
    <T> void each(List<Callable<T>> tasks, String done, Interruption interruption, Consumer<T> receiver) {
        Iterator<Callable<T>> waiting = tasks.iterator();
        Deque<Future<Optional<T>>> begun = new ArrayDeque<>();
        long began = System.nanoTime();
        long nextReport = began + PROGRESS_NANOS;
        begin(waiting, begun, interruption);
        int handedOver = 0;
        while (!begun.isEmpty() && !interruption.isAsked()) {
            if (isDoneBefore(Math.min(nextReport, soon()), begun.getFirst())) {
                begun.removeFirst().resultNow().ifPresent(receiver);
                handedOver++;
                begin(waiting, begun, interruption);
            } else if (System.nanoTime() - nextReport >= 0) {
                report(handedOver + done(begun), tasks.size(), done, System.nanoTime() - began);
                nextReport = System.nanoTime() + PROGRESS_NANOS;
            }
        }
        handOver(begun, receiver);
    }

    private <T> void begin(Iterator<Callable<T>> waiting, Deque<Future<Optional<T>>> begun, Interruption interruption) {
        while (begun.size() < most && waiting.hasNext() && !interruption.isAsked()) {
            Callable<T> task = waiting.next();
            begun.add(threads.submit(() -> isEnding ? Optional.empty() : Optional.of(task.call())));
        }
    }

    /** What is complete of that which was begun before an interruption. */
    private <T> void handOver(Deque<Future<Optional<T>>> begun, Consumer<T> receiver) {
        isEnding = !begun.isEmpty();
        long end = System.nanoTime() + grace.toNanos();
        begun.stream()
                .filter(future -> future.isDone() || isDoneBefore(end, future))
                .forEach(future -> future.resultNow().ifPresent(receiver));
    }

    private static long soon() {
        return System.nanoTime() + ATTENTION_NANOS;
    }

    private static long done(Collection<? extends Future<?>> futures) {
        return futures.stream().filter(Future::isDone).count();
    }

    private void report(long count, int all, String done, long nanos) {
        String left =
                count == 0 ? "" : ", about %s left".formatted(TimeLeft.words((double) nanos / count * (all - count)));
        progress.println(
                "%d of %d %s after %d s%s".formatted(count, all, done, TimeUnit.NANOSECONDS.toSeconds(nanos), left));
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
