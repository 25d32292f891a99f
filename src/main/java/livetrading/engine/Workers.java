package livetrading.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The threads on which tickers are computed in parallel; what comes out does not depend on their number. */
@Component
class Workers implements DisposableBean {

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("worker-", 0).daemon().factory());

    /** Computes all and hands each result over, on the calling thread, as soon as it is there. */
    <T> void each(Collection<? extends Callable<T>> tasks, Consumer<T> receiver) throws InterruptedException {
        CompletionService<T> running = new ExecutorCompletionService<>(threads);
        List<? extends Callable<T>> all = List.copyOf(tasks);
        all.forEach(running::submit);
        for (int i = 0; i < all.size(); i++) {
            try {
                receiver.accept(running.take().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a computation failed: " + e.getCause(), e.getCause());
            }
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
