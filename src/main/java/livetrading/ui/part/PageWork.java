package livetrading.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Computes what takes longer than a page may keep one waiting, on threads of its own: those of the engine are busy for
 * minutes while strategies are evaluated.
 */
@org.springframework.stereotype.Component
public class PageWork implements DisposableBean {

    private final ExecutorService threads;
    private final ExecutorService waiting;

    // only a hint: on systems that ignore priorities, pages compete with cycles for the processor
    @SuppressWarnings("ThreadPriorityCheck")
    @Autowired
    PageWork() {
        this(
                Executors.newFixedThreadPool(
                        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                        Thread.ofPlatform()
                                .name("page-", 0)
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .factory()),
                Executors.newVirtualThreadPerTaskExecutor());
    }

    public PageWork(ExecutorService threads) {
        this(threads, threads);
    }

    /** @param waiting of which there may be any number */
    public PageWork(ExecutorService threads, ExecutorService waiting) {
        this.threads = threads;
        this.waiting = waiting;
    }

    /**
     * Computes something for a part of a page; it is given up when the part leaves the page.
     *
     * @param shown takes the result, on the page's thread
     * @param failed takes what went wrong instead, on the page's thread
     */
    public <T> void compute(Component part, Callable<T> work, Consumer<T> shown, Consumer<Throwable> failed) {
        start(threads, part, work, shown, failed);
    }

    /** The same for what waits for somebody elsewhere: it neither waits for what others compute nor holds it up. */
    public <T> void ask(Component part, Callable<T> question, Consumer<T> shown, Consumer<Throwable> failed) {
        start(waiting, part, question, shown, failed);
    }

    private static <T> void start(
            ExecutorService threads, Component part, Callable<T> work, Consumer<T> shown, Consumer<Throwable> failed) {
        UI ui = UI.getCurrent();
        var task = new FutureTask<T>(work) {
            @Override
            protected void done() {
                ui.accessLater(() -> deliver(this, shown, failed), () -> {}).run();
            }
        };
        Registration end = part.addDetachListener(gone -> task.cancel(true));
        threads.execute(() -> {
            task.run();
            // a page that is open for days computes many things
            ui.accessLater(end::remove, () -> {}).run();
        });
    }

    private static <T> void deliver(FutureTask<T> task, Consumer<T> shown, Consumer<Throwable> failed) {
        try {
            shown.accept(task.get());
        } catch (ExecutionException e) {
            failed.accept(e.getCause());
        } catch (CancellationException e) {
            // nobody is there any more to be told
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        waiting.shutdownNow();
    }
}
