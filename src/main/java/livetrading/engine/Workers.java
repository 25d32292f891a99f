package livetrading.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Computes tickers in parallel; what comes out does not depend on the number of threads. A computation that fails,
 * needs
 * too much memory or does not end spoils its own ticker only.
 */
@Component
class Workers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("worker-", 0).daemon().factory());
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * @param name of the computation, the same in every cycle
     * @param failed the result where there is none, from the reason in words
     */
    record Task<T>(String name, Supplier<T> work, Function<String, T> failed) {}

    /**
     * Computes all and hands each result over, on the calling thread, as soon as it is there.
     *
     * @param limit how long each may take; Java cannot end what takes longer, so it goes on beside the others, and
     *     is not
     *     begun again before it has ended
     */
    <T> void each(Collection<Task<T>> tasks, Duration limit, Consumer<T> receiver) throws InterruptedException {
        BlockingQueue<T> results = new LinkedBlockingQueue<>();
        Iterator<Task<T>> waiting = List.copyOf(tasks).iterator();
        int awaited = 0;
        while (waiting.hasNext() || awaited > 0) {
            for (; awaited < AT_ONCE && waiting.hasNext(); awaited++) {
                begin(waiting.next(), limit, results);
            }
            receiver.accept(results.take());
            awaited--;
        }
    }

    private <T> void begin(Task<T> task, Duration limit, BlockingQueue<T> results) {
        if (!running.add(task.name())) {
            results.add(task.failed().apply(task.name() + ", begun in an earlier check, has not ended yet"));
            return;
        }
        String tooLong = "%s takes longer than %d s".formatted(task.name(), limit.toSeconds());
        var result = new CompletableFuture<T>();
        var _ = result.thenAccept(results::add);
        result.completeOnTimeout(task.failed().apply(tooLong), limit.toMillis(), TimeUnit.MILLISECONDS);
        threads.execute(() -> {
            T computed = compute(task);
            running.remove(task.name());
            result.complete(computed);
        });
    }

    private static <T> T compute(Task<T> task) {
        try {
            return task.work().get();
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.error("{} failed", task.name(), e);
            return task.failed().apply("%s failed: %s".formatted(task.name(), words(e)));
        }
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case OutOfMemoryError memory -> "it needs more memory than there is";
            case StackOverflowError depth -> "it calls itself without an end";
            default -> HaltCause.words(failure);
        };
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
