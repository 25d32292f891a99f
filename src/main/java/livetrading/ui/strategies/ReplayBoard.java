package livetrading.ui.strategies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.RunningFigures;
import livetrading.market.Bars;
import livetrading.review.TickerReplay;
import livetrading.strategy.Strategies;
import livetrading.ui.account.ReplayTrades;
import livetrading.ui.chart.ComparisonChart;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.chart.PriceChart;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Panel;

/**
 * The strategies of a ticker played again: prices with one strategy's trades, its drawdown, and all beside each
 * other.
 */
final class ReplayBoard extends Div {

    private final PriceChart prices = new PriceChart("Prices with entries and exits of the chosen strategy");
    private final Span chartTitle = new Span();
    private final Button whole = new Button("Whole history", click -> showWhole());
    private final ReplayTrades trades = new ReplayTrades(this::moveTo);
    private final ComparisonChart comparison = new ComparisonChart();
    private final LinesChart drawdown =
            new LinesChart("Drawdown of the chosen strategy", Unit.PER_CENT, "Choose a strategy to see its drawdown.");
    private final Span tradesPeriod = quiet();
    private final Span comparisonPeriod = quiet();
    private final Span drawdownPeriod = quiet();
    private final Span evaluationPeriod = quiet();
    private final ParametersPanel parameters;

    private Map<String, TickerReplay> played = Map.of();
    private Optional<EvaluationPeriod> evaluation = Optional.empty();
    private String chosen = "";
    private Optional<TradePlace> pointed = Optional.empty();
    private Optional<Bars> earlier = Optional.empty();

    /** @param table of all strategies, which stands beside the chart */
    ReplayBoard(EvaluationGrid table, Strategies strategies) {
        this.parameters = new ParametersPanel(strategies);
        addClassName("ticker-board");
        chartTitle.addClassName("quiet");
        whole.setVisible(false);
        add(
                new Panel("Prices, entries and exits", new Component[] {chartTitle, whole}, prices),
                new Panel(
                        "All strategies", new Component[] {evaluationPeriod, table.menu()}, table.timeframes(), table),
                wide(new Panel("Trades of the chosen strategy", new Component[] {tradesPeriod}, trades)),
                new Panel("Returns of all strategies", new Component[] {comparisonPeriod}, comparison),
                new Panel("Drawdown of the chosen strategy", new Component[] {drawdownPeriod}, drawdown),
                wide(new Panel("What the chosen strategy does", parameters)));
        await();
    }

    private static Span quiet() {
        Span words = new Span();
        words.addClassName("quiet");
        return words;
    }

    private static Component wide(Panel panel) {
        panel.addClassName("whole-row");
        return panel;
    }

    /** The table of trades. */
    Grid<?> trades() {
        return trades;
    }

    /** Shows empty charts while they are computed. */
    void await() {
        played = Map.of();
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

    /** Names the period of prices on which the strategies were evaluated. */
    void evaluated(EvaluationPeriod period) {
        evaluation = Optional.of(period);
        evaluationPeriod.setText(period.words());
    }

    /**
     * Shows prices around a trade that was made in truth, as soon as there is something to draw, until the whole history
     * is wanted.
     */
    void pointAt(TradePlace trade) {
        pointed = Optional.of(trade);
    }

    /** What the chart points at; empty once the whole history was wanted. */
    Optional<TradePlace> pointed() {
        return pointed;
    }

    /**
     * Shows strategies that were played for the first time, or goes on with those that are shown.
     *
     * @param before bars that the strategies do not see, for the trade that is pointed at
     */
    void show(Map<String, TickerReplay> replays, Optional<Bars> before) {
        boolean goesOn = goesOn(replays);
        earlier = before.filter(bars -> !bars.isEmpty());
        played = replays;
        trades.setEmptyStateText("This strategy made no trade over these prices");
        if (goesOn) {
            replay(chosen).ifPresent(this::goOn);
            compare();
        } else {
            redraw();
        }
    }

    /** Prices of the same beginning: after an evaluation they begin elsewhere. */
    private boolean goesOn(Map<String, TickerReplay> next) {
        TickerReplay before = played.get(chosen);
        TickerReplay after = next.get(chosen);
        return before != null
                && after != null
                && before.bars().time(0).equals(after.bars().time(0))
                && before.start() == after.start();
    }

    Optional<TickerReplay> replay(String strategy) {
        return Optional.ofNullable(played.get(strategy));
    }

    /** Draws another strategy, as soon as there is something to draw. */
    void choose(String ticker, String strategy) {
        chosen = strategy;
        parameters.show(ticker, strategy);
        redraw();
    }

    private void showWhole() {
        pointed = Optional.empty();
        redraw();
    }

    private void redraw() {
        chartTitle.setText("Played by %s%s"
                .formatted(
                        Names.strategy(chosen),
                        pointed.map(trade -> ", around " + trade.words()).orElse("")));
        whole.setVisible(false);
        if (played.isEmpty()) {
            return;
        }
        replay(chosen)
                .ifPresentOrElse(
                        this::draw,
                        () -> fail("%s could not be played: choose another strategy. The reason is in the log."
                                .formatted(Names.strategy(chosen))));
        compare();
    }

    private void compare() {
        Map<String, BacktestResult> results = new LinkedHashMap<>();
        played.forEach((id, replay) -> results.put(id, replay.result()));
        TickerReplay any = played.values().iterator().next();
        comparison.show(results, Optional.of(any.buyAndHold()), chosen, evaluatedUntil(any));
    }

    private void draw(TickerReplay replay) {
        prices.show(drawn(replay), replay.signals(), replay.result(), replay.levels(), evaluatedUntil(replay));
        pointed.ifPresent(trade -> {
            whole.setVisible(true);
            if (!prices.moveToTrade(trade.opened(), trade.closed())) {
                chartTitle.setText("No prices of %s are stored any more".formatted(trade.words()));
            }
        });
        drawBelow(replay);
    }

    private Bars drawn(TickerReplay replay) {
        return earlier.map(bars -> bars.followedBy(replay.bars())).orElse(replay.bars());
    }

    private void goOn(TickerReplay replay) {
        prices.goOn(drawn(replay), replay.signals(), replay.result(), replay.levels());
        drawBelow(replay);
    }

    private void drawBelow(TickerReplay replay) {
        BacktestResult result = replay.result();
        Instant until = evaluatedUntil(replay);
        trades.show(replay);
        double[] below = RunningFigures.drawdowns(result.capital(), result.equity());
        drawdown.show(List.of(Line.drawdown(result.bars()::time, below)), until);
        evaluation.ifPresent(period -> {
            Instant last = result.bars().time(result.bars().size() - 1);
            long since = result.trades().stream()
                    .filter(trade -> result.bars().time(trade.entryBar()).isAfter(period.until()))
                    .count();
            String whole = period.wholeInWords(last);
            tradesPeriod.setText("%s: %s, of them %s since the evaluation"
                    .formatted(whole, Formats.count(result.trades().size()), Formats.count(since)));
            drawdownPeriod.setText(whole);
            comparisonPeriod.setText("%s: %s %s"
                    .formatted(
                            whole,
                            Names.strategy(chosen),
                            Formats.signedPercent(result.equity()[result.equity().length - 1] / result.capital() - 1)));
        });
    }

    private Instant evaluatedUntil(TickerReplay replay) {
        return evaluation
                .map(EvaluationPeriod::until)
                .orElseGet(() -> replay.bars().time(replay.bars().size() - 1));
    }

    private void moveTo(ReplayTrades.Row row) {
        int last = row.replay().result().bars().size() - 1;
        prices.moveTo(
                row.trade().entryBar(), row.trade().open() ? last : row.trade().exitBar());
        whole.setVisible(true);
        prices.scrollIntoView();
    }
}
