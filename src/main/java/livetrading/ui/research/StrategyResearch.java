package livetrading.ui.research;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.ResearchHead;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.review.KeptResearch;
import livetrading.review.KeptResearch.Kept;
import livetrading.review.ResearchDesk;
import livetrading.review.ResearchDesk.End;
import livetrading.review.ResearchRequest;
import livetrading.review.ResearchWork;
import livetrading.strategy.Strategy;
import livetrading.ui.format.Formats;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Live;
import livetrading.ui.part.Panel;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Scope;

/** What is asked of a strategy on a ticker, how far it has come, and a result. */
@SpringComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
final class StrategyResearch extends Div {

    private final ResearchDesk desk;
    private final KeptResearch kept;
    private final CompetingPart competing;
    private final EngineMonitor monitor;
    private final Clock clock;
    private final Div result = new Div();
    private final RunBar bar = new RunBar(this::begin, this::cancel);

    private Optional<Subject> subject = Optional.empty();
    private Optional<Long> shown = Optional.empty();
    private boolean wasUnderWay;

    /**
     * @param form empty when there is nothing to tune
     */
    private record Subject(Ticker ticker, String strategy, Optional<QuestionForm> form) {}

    StrategyResearch(
            ResearchDesk desk, KeptResearch kept, CompetingPart competing, EngineMonitor monitor, Clock clock) {
        this.competing = competing;
        this.desk = desk;
        this.kept = kept;
        this.monitor = monitor;
        this.clock = clock;
        addClassName("view-part");
        result.addClassName("view-part");
    }

    /**
     * @param id of the strategy
     * @param tunable the strategy, when it is known and has something to tune
     * @param wanted the number of a result, as it stands in the address
     */
    void show(Ticker ticker, String id, Optional<Strategy> tunable, Optional<String> wanted) {
        Optional<QuestionForm> form = tunable.map(
                strategy -> new QuestionForm(ticker, strategy, monitor.status().mode() == Mode.SIMULATED));
        subject = Optional.of(new Subject(ticker, id, form));
        form.ifPresentOrElse(
                one -> add(new Panel("What is tried", one, bar), competing),
                () -> add(new EmptyState(
                        "There is nothing to tune: the strategy declares no values of its parameters to try.")));
        tunable.ifPresent(competing::show);
        add(result);
        Optional<Long> number =
                wanted.filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
        Optional<Long> newest = kept.newest(ticker.symbol(), id).map(ResearchHead::id);
        if (wanted.isPresent()) {
            showKept(number);
        } else if (newest.isPresent()) {
            showKept(newest);
        } else if (form.isPresent()) {
            result.add(new EmptyState(
                    "Nothing was found out yet. Leave all as it is or try fewer values, and press Start."));
        }
        Live.follow(this, desk::subscribe, this::follow);
    }

    private void showKept(Optional<Long> id) {
        shown = id;
        result.removeAll();
        id.flatMap(kept::read)
                .ifPresentOrElse(
                        this::show,
                        () -> result.add(new EmptyState(
                                "There is no such result: the newest %d are kept, and older ones were removed."
                                        .formatted(KeptResearch.MOST))));
    }

    private void show(Kept read) {
        switch (read) {
            case Kept.Unreadable(ResearchHead head) ->
                result.add(new EmptyState(
                        "The result of %s cannot be read: it was edited, or another version of the program wrote it. Start again to find it out anew."
                                .formatted(Formats.dateTime(head.at()))));
            case Kept.Result readable
            when !isOurs(readable) ->
                result.add(new EmptyState("This result is one of %s on %s: look for it in the list of all research."
                        .formatted(
                                readable.sheet().head().name(),
                                readable.sheet().head().ticker())));
            case Kept.Result readable -> result.add(new ResultPart(readable));
        }
    }

    private boolean isOurs(Kept.Result readable) {
        return subject.filter(one ->
                        one.ticker().symbol().equals(readable.sheet().head().ticker())
                                && one.strategy().equals(readable.sheet().head().strategy()))
                .isPresent();
    }

    private void begin() {
        subject.flatMap(Subject::form).flatMap(QuestionForm::request).ifPresent(this::begin);
    }

    private void begin(ResearchRequest request) {
        desk.begin(request);
        follow();
    }

    private void cancel() {
        desk.cancel();
        follow();
    }

    private void follow() {
        subject.ifPresent(this::follow);
    }

    private void follow(Subject about) {
        Optional<ResearchWork> work = desk.work();
        if (work.isPresent()) {
            boolean isOurs = work.get().request().isOf(about.ticker(), about.strategy());
            wasUnderWay = isOurs;
            bar.show(work.get(), clock.instant(), isOurs);
            return;
        }
        Optional<End> end = desk.last(about.ticker(), about.strategy());
        bar.stopped(end.map(Endings::words).orElse(""));
        if (end.orElse(null) instanceof End.Done(long id) && wasUnderWay && !shown.equals(Optional.of(id))) {
            showKept(Optional.of(id));
        }
        wasUnderWay = false;
    }
}
