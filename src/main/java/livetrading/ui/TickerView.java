package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.engine.EngineControl;
import livetrading.engine.EngineMonitor;
import livetrading.engine.Replays;
import livetrading.engine.TickerReplay;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.BestStrategy;
import livetrading.ledger.Evaluations;
import livetrading.ledger.StrategyEvaluation;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.simulated.PriceSource;
import livetrading.simulated.SimulatedMarket;
import livetrading.ui.chart.ComparisonChart;
import livetrading.ui.chart.PriceChart;
import livetrading.ui.format.Formats;

/** One ticker: its prices with the trades of a strategy, and all strategies beside each other. */
@Route("strategies/:ticker")
@PermitAll
public final class TickerView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final EngineMonitor monitor;
    private final EngineControl control;
    private final BestStrategies best;
    private final Evaluations evaluations;
    private final Replays replays;
    private final SimulatedMarket simulated;

    private final H1 title = new H1();
    private final Span winner = new Span();
    private final Span stance = new Span();
    private final Span prices = new Span();
    private final Span chartTitle = new Span();
    private final PriceChart priceChart = new PriceChart("Prices");
    private final ComparisonChart comparison = new ComparisonChart();
    private final TrustPanel trust = new TrustPanel();
    private final EvaluationGrid table = new EvaluationGrid(this::choose);

    private String symbol = "";
    private Map<String, TickerReplay> played = Map.of();

    TickerView(
            EngineMonitor monitor,
            EngineControl control,
            BestStrategies best,
            Evaluations evaluations,
            Replays replays,
            SimulatedMarket simulated) {
        this.monitor = monitor;
        this.control = control;
        this.best = best;
        this.evaluations = evaluations;
        this.replays = replays;
        this.simulated = simulated;
        addClassName("view");
    }

    /** The address of a ticker's page, from the root of all. */
    static String address(String ticker) {
        return "strategies/" + ticker;
    }

    @Override
    public String getPageTitle() {
        return symbol + " · Live Trading";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        symbol = event.getRouteParameters().get("ticker").orElse("");
        removeAll();
        try {
            Ticker ticker = Ticker.of(symbol);
            symbol = ticker.symbol();
            best.findById(symbol)
                    .ifPresentOrElse(
                            found -> show(ticker, found),
                            () -> explain(
                                    "It has no evaluation yet: "
                                            + "either it is not among the configured tickers, or its evaluation has not come to an end."));
        } catch (IllegalArgumentException e) {
            explain(e.getMessage() == null ? "This is not a ticker." : e.getMessage());
        }
    }

    private void explain(String why) {
        add(new H1(symbol), new EmptyState(why, "All strategy results", StrategiesView.class));
    }

    private void show(Ticker ticker, BestStrategy found) {
        List<StrategyEvaluation> all = evaluations.findByTicker(symbol);
        play(ticker);
        add(header(found), prices(), trust(), strategies(), comparison());
        title.setText(symbol);
        winner.setText(words(found));
        trust.show(found);
        String inOffice = Optional.ofNullable(found.strategy()).orElse("");
        table.show(all, inOffice);
        choose(inOffice.isEmpty() ? highest(all) : inOffice);
    }

    private void play(Ticker ticker) {
        try {
            played = replays.replay(ticker);
        } catch (MissingPricesException e) {
            played = Map.of();
            prices.setText(e.getMessage());
        }
        played.values().stream().findFirst().ifPresent(replay -> prices.setText(lastPrice(replay.bars())));
    }

    private Component header(BestStrategy found) {
        Button again = new Button("Evaluate again", click -> reevaluate());
        for (Span fact : List.of(winner, stance, prices)) {
            fact.addClassName("fact");
        }
        Div words =
                new Div(new RouterLink("All strategy results", StrategiesView.class), title, prices, winner, stance);
        words.addClassName("ticker-words");
        Div header = new Div(words, again);
        header.addClassName("ticker-header");
        return header;
    }

    private Component prices() {
        chartTitle.addClassName("quiet");
        return new Panel("Prices, entries and exits", new Component[] {chartTitle}, priceChart);
    }

    private Component trust() {
        return new Panel("How far the choice can be trusted", trust);
    }

    private Component strategies() {
        return new Panel("All strategies", table);
    }

    private Component comparison() {
        return new Panel("Returns of all strategies", comparison);
    }

    private void choose(String strategy) {
        Optional.ofNullable(played.get(strategy)).ifPresent(replay -> {
            chartTitle.setText("Played by " + Names.strategy(strategy));
            stance.setText(stance(replay));
            priceChart.show(replay.bars(), replay.signals(), replay.result());
        });
        Map<String, BacktestResult> results = new LinkedHashMap<>();
        played.forEach((id, replay) -> results.put(id, replay.result()));
        Optional<BacktestResult> hold =
                played.values().stream().map(TickerReplay::buyAndHold).findFirst();
        comparison.show(results, hold, strategy);
    }

    private void reevaluate() {
        control.reevaluate(symbol);
        Notices.done(symbol + " is evaluated again in the next cycle");
    }

    private static String stance(TickerReplay replay) {
        int last = replay.bars().size() - 1;
        String stance = replay.signals().isLong(last) ? "Long" : "Out";
        return "%s: %s".formatted(stance, replay.signals().reason(last));
    }

    private String lastPrice(Bars bars) {
        int last = bars.size() - 1;
        return "%s at the close of %s%s"
                .formatted(Formats.money(bars.lastClose()), bars.date(last), origin(bars.ticker()));
    }

    private String origin(Ticker ticker) {
        if (monitor.status().mode() != Mode.SIMULATED) {
            return "";
        }
        return simulated
                .source(ticker)
                .map(source -> switch (source) {
                    case PriceSource.Generated generated -> ", simulated prices";
                    case PriceSource.Recorded recorded -> ", recorded prices of " + recorded.file();
                })
                .orElse("");
    }

    private static String words(BestStrategy found) {
        String name = Names.strategy(found.strategy());
        // the reason to stay in cash begins with these words
        return name == null ? found.reason() : "%s: %s".formatted(name, found.reason());
    }

    private static String highest(List<StrategyEvaluation> all) {
        return all.stream()
                .filter(one -> one.score() != null)
                .max(Comparator.comparing(
                        one -> Optional.ofNullable(one.score()).orElse(0.0)))
                .map(StrategyEvaluation::strategy)
                .orElse("");
    }
}
