package livetrading.ui.scripts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import livetrading.backtest.Metrics;
import livetrading.review.TickerReplay;
import livetrading.ui.account.ReplayTrades;
import livetrading.ui.chart.PriceChart;
import livetrading.ui.format.Formats;
import livetrading.ui.part.Figure;

/** What a text would have done: figures, prices with entries and exits, trades. The last result stays while it has errors. */
final class PreviewPart {

    private static final String NO_TRADE = "This text makes no trade over these prices";

    private final Figure totalReturn = new Figure("Total return");
    private final Figure sharpe = new Figure("Sharpe ratio");
    private final Figure drawdown = new Figure("Maximum drawdown");
    private final Figure trades = new Figure("Trades");
    private final Figure winRate = new Figure("Win rate");
    private final Figure exposure = new Figure("In the market");
    private final Div figures = new Div(totalReturn, sharpe, drawdown, trades, winRate, exposure);
    private final Span period = new Span();
    private final Span notes = new Span();
    private final PriceChart prices = new PriceChart("Prices with entries and exits of this text");
    private final ReplayTrades table = new ReplayTrades(this::moveTo);
    private final Runnable toTheChart;
    private boolean hasResult;

    /** @param toTheChart brings the chart to where it is seen */
    PreviewPart(Runnable toTheChart) {
        this.toTheChart = toTheChart;
        figures.addClassNames("figures", "script-figures");
        period.addClassName("quiet");
        notes.addClassName("warning");
        notes.getElement().setAttribute("role", "status");
        prices.await("The text is played over the prices up to now.");
        table.setEmptyStateText("Nothing has been played yet");
    }

    Component figures() {
        return figures;
    }

    /** Over which prices, and what has to be known about the result. */
    Component words() {
        Div words = new Div(period, notes);
        words.addClassName("script-period");
        return words;
    }

    Component chart() {
        return prices;
    }

    Component trades() {
        return table;
    }

    /** The text is no strategy now: what is shown is that of an earlier one. */
    void outdated() {
        if (hasResult) {
            mark(true);
            notes.setText("As of the last text without errors");
        } else {
            prices.explain("Chart and trades come when the text has no errors.");
        }
    }

    /** @param why a sentence */
    void unplayed(String why) {
        hasResult = false;
        mark(false);
        List.of(totalReturn, sharpe, drawdown, trades, winRate, exposure).forEach(one -> one.show(Formats.MISSING));
        period.setText("");
        notes.setText("");
        prices.explain(why);
        table.setEmptyStateText(why);
    }

    void show(PreviewResult.Played played) {
        hasResult = true;
        mark(false);
        TickerReplay replay = played.replay();
        Metrics metrics = replay.result().metrics();
        Metrics held = replay.buyAndHold().metrics();
        totalReturn.showSigned(
                Formats.signedPercent(metrics.totalReturn()),
                "buy and hold " + Formats.signedPercent(held.totalReturn()),
                Formats.sign(metrics.totalReturn()));
        sharpe.show(Formats.ratio(metrics.sharpe()), "buy and hold " + Formats.ratio(held.sharpe()));
        drawdown.show(Formats.percent(metrics.maxDrawdown()), "buy and hold " + Formats.percent(held.maxDrawdown()));
        trades.show(Formats.count(replay.result().trades().size()), open(replay));
        winRate.show(Formats.percent(Formats.boxed(metrics.winRate())), "of those that are closed");
        exposure.show(Formats.percent(metrics.exposure()), "of the bars");
        draw(replay);
        tell(played);
    }

    private static String open(TickerReplay replay) {
        return replay.result().trades().stream().anyMatch(trade -> trade.open()) ? "one of them open" : "none open";
    }

    private void draw(TickerReplay replay) {
        prices.tryOut(replay.bars(), replay.signals(), replay.result());
        table.setEmptyStateText(NO_TRADE);
        table.show(replay);
    }

    private void tell(PreviewResult.Played played) {
        TickerReplay replay = played.replay();
        int size = replay.bars().size();
        period.setText("%s, %s to %s, after costs and risk rules"
                .formatted(
                        replay.bars().ticker(),
                        Formats.date(replay.bars().time(replay.start())),
                        Formats.date(replay.bars().time(size - 1))));
        notes.setText(
                played.strangers().isEmpty()
                        ? ""
                        : "%s is not among the tickers: what looks at it is undefined"
                                .formatted(String.join(", ", played.strangers())));
    }

    private void mark(boolean isOutdated) {
        List.of(figures, prices, table)
                .forEach(part -> part.getElement().getClassList().set("outdated", isOutdated));
    }

    private void moveTo(ReplayTrades.Row row) {
        toTheChart.run();
        int last = row.replay().result().bars().size() - 1;
        prices.moveTo(
                row.trade().entryBar(), row.trade().open() ? last : row.trade().exitBar());
    }
}
