package livetrading.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.research.Research;
import livetrading.research.ResearchQuestion;
import livetrading.research.ResearchReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plays the points of one grid at a time in the whole program, on a thread of its own that gives way to all others. It
 * goes on when the page that asked for it is left; what was found is kept.
 */
@Component
public class ResearchDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ResearchDesk.class);

    private final ResearchPrices prices;
    private final KeptResearch kept;
    private final Clock clock;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<ResearchWork> work = Optional.empty();
    private volatile Optional<Ended> last = Optional.empty();

    ResearchDesk(ResearchPrices prices, KeptResearch kept, Clock clock) {
        this.prices = prices;
        this.kept = kept;
        this.clock = clock;
    }

    /** How a research ended. */
    public sealed interface End {

        /** @param id under which the result is kept */
        record Done(long id) implements End {}

        /** Nothing was kept. */
        record Cancelled() implements End {}

        /** @param why a sentence without its full stop */
        record Refused(String why) implements End {}

        /** The log says why. */
        record Failed() implements End {}
    }

    /** A research that is over. */
    public record Ended(ResearchRequest request, End end) {}

    /**
     * Begins a research.
     *
     * @return false when another one is under way, so that it did not begin
     */
    // only a hint: on systems that ignore priorities, it competes with trading for one processor
    @SuppressWarnings("ThreadPriorityCheck")
    public boolean begin(ResearchRequest request) {
        Thread thread = Thread.ofPlatform()
                .name("research")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> run(request));
        if (!running.compareAndSet(null, thread)) {
            return false;
        }
        last = Optional.empty();
        tell(Optional.of(new ResearchWork(request, clock.instant(), 0, 0, false)));
        thread.start();
        return true;
    }

    /** Cancels what is under way; it ends at the next point that is played or judged. */
    public void cancel() {
        Thread thread = running.get();
        if (thread != null) {
            thread.interrupt();
            work.ifPresent(now ->
                    tell(Optional.of(new ResearchWork(now.request(), now.begun(), now.done(), now.all(), true))));
        }
    }

    /** What is under way. */
    public Optional<ResearchWork> work() {
        return work;
    }

    /** How the last research ended, when it was one of this strategy on this ticker. */
    public Optional<End> last(Ticker ticker, String strategy) {
        return last.filter(one -> one.request().isOf(ticker, strategy)).map(Ended::end);
    }

    /** @return ends that the listener is called after each change */
    public Runnable subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Optional<ResearchWork> now) {
        work = now;
        listeners.forEach(Runnable::run);
    }

    private void run(ResearchRequest request) {
        End end = new End.Failed();
        try {
            end = play(request);
        } finally {
            // also after an error such as too little memory: nobody could begin another one
            last = Optional.of(new Ended(request, end));
            running.set(null);
            tell(Optional.empty());
        }
    }

    private End play(ResearchRequest request) {
        End end = outcome(request);
        boolean isCancelled = Thread.interrupted();
        // whatever was made of the interruption on its way
        return isCancelled && !(end instanceof End.Done) ? new End.Cancelled() : end;
    }

    private End outcome(ResearchRequest request) {
        try {
            ResearchQuestion question = prices.question(request);
            var research = new Research(question);
            List<Runnable> parts = research.parts();
            Instant begun = clock.instant();
            for (int done = 0; done < parts.size(); done++) {
                progress(request, begun, done, parts.size());
                parts.get(done).run();
            }
            progress(request, begun, parts.size(), parts.size());
            ResearchReport report = research.report();
            checkCancelled();
            return new End.Done(kept.add(ResearchSheets.of(report, clock.instant()), report.scores()));
        } catch (CancellationException e) {
            return new End.Cancelled();
        } catch (MissingPricesException | IllegalArgumentException e) {
            return new End.Refused(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("{} could not be researched on {}", request.strategy().id(), request.ticker(), e);
            return new End.Failed();
        }
    }

    private void progress(ResearchRequest request, Instant begun, int done, int all) {
        checkCancelled();
        tell(Optional.of(new ResearchWork(request, begun, done, all, false)));
    }

    private static void checkCancelled() {
        if (Thread.interrupted()) {
            throw new CancellationException("nobody waits for it any more");
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
