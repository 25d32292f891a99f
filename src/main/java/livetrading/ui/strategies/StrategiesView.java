package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import livetrading.engine.CompetingStrategies;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.ResultFilter;
import livetrading.ledger.StrategyPin;
import livetrading.ledger.StrategyPins;
import livetrading.portfolio.Mode;
import livetrading.selection.Metric;
import livetrading.ui.account.EvaluationStrip;
import livetrading.ui.account.KnownTickers;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Destination;
import livetrading.ui.part.EmptyState;
import livetrading.ui.part.Later;
import livetrading.ui.part.Live;
import livetrading.ui.part.Notices;
import livetrading.ui.part.Page;
import livetrading.ui.part.Panel;
import livetrading.ui.table.Sorts;

/** The strategy that trades each ticker, and the results of all strategies. */
@Route("strategies")
@PageTitle("Strategies · Live Trading")
@PermitAll
final class StrategiesView extends Page implements BeforeEnterObserver {

    /** While hundreds of tickers are evaluated, rows that come every moment would only be in the way. */
    private static final Duration CALM = Duration.ofSeconds(3);

    private static final int MOST_SINGLE_ROWS = 50;

    private final EngineMonitor monitor;
    private final StrategyRankings rankings;
    private final Unevaluated unevaluated;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final EngineControl control;
    private final Clock clock;

    private final ResultFilterBar filter;
    private final KnownTickers tickers;
    private final UnevaluatedGrid missing = new UnevaluatedGrid();
    private final Panel missingPanel = new Panel("Not evaluated", missing);
    private final WinnersGrid winners;
    private final HeatMap scores;
    private final ResultsGrid all;
    private final Span metric = new Span();
    private final Div results = new Div();
    private final EmptyState empty = new EmptyState(
            "No strategy has been evaluated yet. Start trading, and all strategies are tried on each ticker first.",
            "Dashboard",
            Destination.DASHBOARD);
    private Optional<Stand> shown = Optional.empty();
    private Instant shownAt = Instant.EPOCH;

    /** By this one can tell whether there is something new to read. */
    private record Stand(
            Mode mode, long tickers, Optional<Instant> last, List<String> pinned, List<String> configured) {}

    StrategiesView(
            EngineMonitor monitor,
            EngineControl control,
            StrategyRankings rankings,
            Unevaluated unevaluated,
            BestStrategies best,
            StrategyPins pins,
            KnownTickers tickers,
            CompetingStrategies competing,
            Clock clock) {
        super("Strategies");
        this.monitor = monitor;
        this.rankings = rankings;
        this.unevaluated = unevaluated;
        this.best = best;
        this.pins = pins;
        this.control = control;
        this.clock = clock;
        this.tickers = tickers;
        var timeframes = new Timeframes(competing.timeframes());
        this.filter = new ResultFilterBar("strategies", tickers, competing.now(), timeframes, this::show);
        this.winners = new WinnersGrid(rankings, timeframes, this::reevaluate);
        this.scores = new HeatMap(rankings, competing.now(), timeframes);
        this.all = new ResultsGrid(rankings, timeframes);
        filter.sorts(Sorts.SORT, winners);
        filter.sorts("scores", scores);
        filter.sorts("results", all);
        results.addClassName("view-part");
        results.add(winnersPanel(), new Later(scoresPanel(), allPanel()));
        add(new EvaluationStrip(monitor, clock), filter, empty, missingPanel, results);
        Live.follow(this, monitor, this::follow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation().getQueryParameters());
    }

    private Component winnersPanel() {
        Button again = new Button("Evaluate all again", click -> reevaluateAll());
        return new Panel("Winners", new Component[] {winners.columns().menu("winners"), again}, winners);
    }

    private Component scoresPanel() {
        metric.addClassName("quiet");
        return new Panel("Scores of all strategies", new Component[] {metric}, scores);
    }

    private Component allPanel() {
        return new Panel("All results", new Component[] {all.columns().menu("results")}, all);
    }

    private void reevaluate(String ticker) {
        control.reevaluate(mode(), ticker);
        follow(monitor.status());
        Notices.done(ticker + " is evaluated again in the next cycle");
    }

    private void reevaluateAll() {
        long count = best.countByMode(mode());
        Notices.confirm(
                "Evaluate all again",
                ("The results of %s tickers are forgotten; the next cycle computes them anew before it trades."
                                + " Positions and pinned strategies stay.")
                        .formatted(Formats.count(count)),
                "Evaluate again",
                () -> {
                    control.reevaluateAll(mode());
                    follow(monitor.status());
                });
    }

    private void follow(EngineStatus status) {
        Stand now = stand();
        boolean isBusy = status.evaluation().isPresent()
                && Duration.between(shownAt, clock.instant()).compareTo(CALM) < 0;
        if (shown.isPresent() && isBusy) {
            return;
        }
        explain(status);
        if (shown.isEmpty()) {
            show();
        } else if (!shown.get().equals(now)) {
            update(shown.get(), now);
        }
    }

    /** Sends only the rows that have changed, unless rows have come or gone. */
    private void update(Stand before, Stand now) {
        List<String> changed =
                before.last().map(since -> best.tickersSince(now.mode(), since)).orElse(List.of());
        if (before.mode() != now.mode()
                || before.tickers() != now.tickers()
                || !before.pinned().equals(now.pinned())
                || !before.configured().equals(now.configured())
                || changed.size() > MOST_SINGLE_ROWS) {
            show();
            return;
        }
        shown = Optional.of(now);
        shownAt = clock.instant();
        rankings.of(changed).forEach(row -> {
            winners.rows().refresh(row);
            scores.refresh(row);
            all.refresh(row);
        });
    }

    private Mode mode() {
        return monitor.status().mode();
    }

    private Stand stand() {
        Mode mode = mode();
        List<String> pinned = pins.findByModeOrderByTicker(mode).stream()
                .map((StrategyPin pin) -> pin.ticker() + " " + pin.strategy())
                .toList();
        return new Stand(mode, best.countByMode(mode), best.lastEvaluation(mode), pinned, tickers.configured());
    }

    private void show() {
        Stand now = stand();
        shown = Optional.of(now);
        shownAt = clock.instant();
        empty.setVisible(now.tickers() == 0);
        results.setVisible(now.tickers() > 0);
        filter.setVisible(now.tickers() > 0);
        ResultFilter chosen = filter.filter();
        metric.setText(best.findFirstByModeOrderByTicker(now.mode())
                .map(one ->
                        "Score: " + Metric.of(one.metric()).map(Metric::title).orElse(one.metric())
                                + ". What trades is outlined; a click opens the ticker.")
                .orElse(""));
        winners.rows().show(chosen);
        scores.show(chosen, rankings.scale());
        all.show(chosen);
    }

    private void explain(EngineStatus status) {
        SequencedMap<String, String> reasons = unevaluated.reasons(status);
        missingPanel.setVisible(!reasons.isEmpty());
        missing.show(reasons);
    }
}
