package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Evaluations;
import livetrading.ledger.StrategyEvaluation;

/** Which strategy trades which ticker, and how all of them did. */
@Route("strategies")
@PageTitle("Strategies · Live Trading")
@PermitAll
public final class StrategiesView extends Page {

    private final Evaluations evaluations;
    private final BestStrategies best;
    private final EngineControl control;

    private final TextField filter = new TextField();
    private final WinnersGrid winners = new WinnersGrid(this::reevaluate);
    private final HeatMap scores = new HeatMap();
    private final Span metric = new Span();
    private final Div results = new Div();
    private final EmptyState empty = new EmptyState(
            "No strategy has been evaluated yet. Start trading, and all strategies are tried on each ticker first.",
            "Dashboard",
            DashboardView.class);
    private Optional<Stand> shown = Optional.empty();

    /** By this one can tell whether there is something new to read. */
    private record Stand(long tickers, Optional<Instant> last) {}

    StrategiesView(
            EngineMonitor monitor, EngineControl control, Evaluations evaluations, BestStrategies best, Clock clock) {
        super("Strategies");
        this.evaluations = evaluations;
        this.best = best;
        this.control = control;
        results.addClassName("view-part");
        results.add(winnersPanel(), scoresPanel());
        add(new EvaluationStrip(monitor, clock), empty, results);
        Live.follow(this, monitor, this::follow);
    }

    private Component winnersPanel() {
        filter.setPlaceholder("Filter by ticker or strategy");
        filter.setAriaLabel("Filter by ticker or strategy");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        Button all = new Button("Evaluate all again", click -> reevaluateAll());
        return new Panel("Winners", new Component[] {filter, all}, winners);
    }

    private Component scoresPanel() {
        metric.addClassName("quiet");
        return new Panel("Scores of all strategies", new Component[] {metric}, scores);
    }

    private void reevaluate(String ticker) {
        control.reevaluate(ticker);
        show();
        Notices.done(ticker + " is evaluated again in the next cycle");
    }

    private void reevaluateAll() {
        long count = best.count();
        Notices.confirm(
                "Evaluate all again",
                "The results of %d tickers are forgotten; the next cycle computes them anew before it trades."
                        .formatted(count),
                "Evaluate again",
                () -> {
                    control.reevaluateAll();
                    show();
                });
    }

    private void follow(EngineStatus status) {
        if (!shown.equals(Optional.of(stand()))) {
            show();
        }
    }

    private Stand stand() {
        return new Stand(best.count(), best.lastEvaluation());
    }

    private void show() {
        shown = Optional.of(stand());
        List<BestStrategy> inOffice = best.findByOrderByTicker();
        List<StrategyEvaluation> all = evaluations.findAll();
        empty.setVisible(inOffice.isEmpty());
        results.setVisible(!inOffice.isEmpty());
        metric.setText(inOffice.stream()
                .findFirst()
                .map(one -> "Score: " + one.metric() + ". The best is outlined; a click opens the ticker.")
                .orElse(""));
        List<BestStrategy> chosen = inOffice.stream().filter(this::matches).toList();
        List<String> tickers = chosen.stream().map(BestStrategy::ticker).toList();
        winners.show(rows(chosen, all));
        scores.show(all.stream().filter(one -> tickers.contains(one.ticker())).toList(), chosen);
    }

    private boolean matches(BestStrategy one) {
        String words = filter.getValue().strip().toLowerCase(Locale.ROOT);
        String name = Optional.ofNullable(Names.strategy(one.strategy())).orElse("cash");
        return one.ticker().toLowerCase(Locale.ROOT).contains(words)
                || name.toLowerCase(Locale.ROOT).contains(words);
    }

    private static List<WinnersGrid.Row> rows(List<BestStrategy> chosen, List<StrategyEvaluation> all) {
        Map<String, StrategyEvaluation> byKey =
                all.stream().collect(Collectors.toMap(one -> one.ticker() + " " + one.strategy(), Function.identity()));
        return chosen.stream()
                .map(one -> new WinnersGrid.Row(one, byKey.get(one.ticker() + " " + one.strategy())))
                .toList();
    }
}
