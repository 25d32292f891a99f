package livetrading.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.engine.TickerReplay;
import livetrading.ui.chart.ComparisonChart;
import livetrading.ui.chart.DrawdownChart;
import livetrading.ui.chart.PriceChart;

/** The strategies of a ticker played again: prices with one strategy's trades, its drawdown, and all beside each other. */
final class ReplayBoard extends Div {

    private final PriceChart prices = new PriceChart("Prices with entries and exits of the chosen strategy");
    private final Span chartTitle = new Span();
    private final Button whole = new Button("Whole history", click -> redraw());
    private final ReplayTrades trades = new ReplayTrades(this::moveTo);
    private final ComparisonChart comparison = new ComparisonChart();
    private final DrawdownChart drawdown = new DrawdownChart();
    private final ParametersPanel parameters = new ParametersPanel();

    private Map<String, TickerReplay> played = Map.of();
    private String chosen = "";

    /** @param strategies the table of all strategies, which stands beside the chart */
    ReplayBoard(Component strategies) {
        addClassName("ticker-board");
        chartTitle.addClassName("quiet");
        whole.setVisible(false);
        add(
                new Panel("Prices, entries and exits", new Component[] {chartTitle, whole}, prices),
                new Panel("All strategies", strategies),
                wide(new Panel("Trades of the chosen strategy", trades)),
                new Panel("Returns of all strategies", comparison),
                new Panel("Drawdown of the chosen strategy", drawdown),
                wide(new Panel("What the chosen strategy does", parameters)));
        await();
    }

    private static Component wide(Panel panel) {
        panel.addClassName("whole-row");
        return panel;
    }

    /** Shows the shape of what is being computed. */
    void await() {
        String words = "All strategies are played over the prices up to now.";
        prices.await(words);
        comparison.await(words);
        drawdown.await(words);
        trades.setEmptyStateText(words);
    }

    /** @param why there is nothing to show, and what to do */
    void fail(String why) {
        prices.explain(why);
        comparison.explain(why);
        drawdown.explain(why);
        trades.setEmptyStateText(why);
    }

    void show(Map<String, TickerReplay> replays) {
        played = replays;
        trades.setEmptyStateText("This strategy made no trade over these prices");
        redraw();
    }

    Optional<TickerReplay> replay(String strategy) {
        return Optional.ofNullable(played.get(strategy));
    }

    /** Draws another strategy, as soon as there is something to draw. */
    void choose(String strategy) {
        chosen = strategy;
        parameters.show(strategy);
        chartTitle.setText("Played by " + Names.strategy(strategy));
        redraw();
    }

    private void redraw() {
        whole.setVisible(false);
        if (played.isEmpty()) {
            return;
        }
        replay(chosen)
                .ifPresentOrElse(
                        replay -> {
                            prices.show(replay.bars(), replay.signals(), replay.result());
                            trades.show(replay);
                            drawdown.show(replay.result());
                        },
                        () -> fail("%s could not be played: choose another strategy. The reason is in the log."
                                .formatted(Names.strategy(chosen))));
        Map<String, BacktestResult> results = new LinkedHashMap<>();
        played.forEach((id, replay) -> results.put(id, replay.result()));
        comparison.show(
                results, played.values().stream().map(TickerReplay::buyAndHold).findFirst(), chosen);
    }

    private void moveTo(ReplayTrades.Row row) {
        int last = row.replay().result().bars().size() - 1;
        prices.moveTo(
                row.trade().entryBar(), row.trade().open() ? last : row.trade().exitBar());
        whole.setVisible(true);
        prices.scrollIntoView();
    }
}
