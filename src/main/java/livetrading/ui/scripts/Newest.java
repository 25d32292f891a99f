package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import livetrading.ui.part.PageWork;

/** Computes one thing at a time for a part of a page; of what is asked for meanwhile only the last is computed after that. */
final class Newest<T> {

    private final PageWork work;
    private final Component part;
    private final Consumer<T> shown;
    private final Consumer<Throwable> failed;
    private Optional<Callable<T>> next = Optional.empty();
    private boolean isBusy;

    /**
     * @param shown takes the result, on the page's thread, unless something newer was asked for
     * @param failed takes what went wrong instead, likewise
     */
    Newest(PageWork work, Component part, Consumer<T> shown, Consumer<Throwable> failed) {
        this.work = work;
        this.part = part;
        this.shown = shown;
        this.failed = failed;
    }

    void compute(Callable<T> asked) {
        if (isBusy) {
            next = Optional.of(asked);
            return;
        }
        isBusy = true;
        work.compute(part, asked, result -> done(() -> shown.accept(result)), e -> done(() -> failed.accept(e)));
    }

    private void done(Runnable tell) {
        isBusy = false;
        Optional<Callable<T>> newer = next;
        next = Optional.empty();
        newer.ifPresentOrElse(this::compute, tell);
    }
}
