package livetrading.review;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Plays one what-if at a time in the whole program, on a thread of its own that gives way to all others. */
@Component
public class WhatIfDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfDesk.class);

    private final WhatIf whatIf;
    private final WhatIfLooks looks;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    WhatIfDesk(WhatIf whatIf, WhatIfLooks looks) {
        this.whatIf = whatIf;
        this.looks = looks;
    }

    /** How a what-if ended. */
    public sealed interface End {

        /** @param rank of the draft; empty when it could not be played */
        record Played(WhatIfOutcome outcome, Optional<WhatIfRank> rank) implements End {}

        /** Nothing was noted. */
        record Cancelled() implements End {}

        /** The log says why. */
        record Failed() implements End {}
    }

    /**
     * Begins a what-if, unless one is under way.
     *
     * @param progress is told on the thread of the what-if
     * @param ended the same; the next what-if can begin by then
     * @return cancels it; empty when it did not begin because another one is under way
     */
    // only a hint: on systems that ignore priorities, it competes with trading for one processor
    @SuppressWarnings("ThreadPriorityCheck")
    public Optional<Runnable> begin(WhatIfRequest request, WhatIfProgress progress, Consumer<End> ended) {
        Thread thread = Thread.ofPlatform()
                .name("what-if")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> run(request, progress, ended));
        if (!running.compareAndSet(null, thread)) {
            return Optional.empty();
        }
        thread.start();
        return Optional.of(thread::interrupt);
    }

    private void run(WhatIfRequest request, WhatIfProgress progress, Consumer<End> ended) {
        End end = new End.Failed();
        try {
            end = play(request, progress);
        } finally {
            // also after an error such as too little memory: nobody could begin another one
            running.set(null);
            ended.accept(end);
        }
    }

    private End play(WhatIfRequest request, WhatIfProgress progress) {
        try {
            WhatIfOutcome outcome = whatIf.play(request, progress);
            return new End.Played(outcome, looks.add(outcome));
        } catch (InterruptedException | CancellationException e) {
            return new End.Cancelled();
        } catch (RuntimeException e) {
            LOG.error("The account could not be played over past prices", e);
            return new End.Failed();
        }
    }

    @Override
    public void destroy() {
        Thread thread = running.get();
        if (thread != null) {
            thread.interrupt();
        }
    }
}
