package livetrading.command;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.backtest.Backtest;
import livetrading.backtest.Metrics;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.risk.rule.Exit;

/** Writes a back-test for people. */
final class BacktestTable {

    private final PlayedStrategy played;
    private final Bars bars;
    private final Metrics strategy;
    private final Metrics held;
    private final TextTable figures;

    private BacktestTable(PlayedStrategy played) {
        this.played = played;
        bars = played.bars();
        strategy = played.result().metrics();
        held = played.buyAndHold().metrics();
        figures = new TextTable(1, "", played.request().strategy().name(), "Buy and hold");
    }

    static String of(PlayedStrategy played) {
        BacktestTable table = new BacktestTable(played);
        return String.join("\n", table.heading(), table.figures(), table.trades(), table.lastStance());
    }

    private String heading() {
        Backtest backtest = played.request().backtest();
        String parameters = played.request().parameters().asMap().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return "%s, %s (%s)%n%s, %s to %s%ncapital %s, commission %s %%, slippage %s bp, %s%n%s"
                .formatted(
                        bars.ticker(),
                        played.request().strategy().name(),
                        parameters,
                        Words.bars(bars.size(), bars.timeframe()),
                        time(0),
                        time(bars.size() - 1),
                        Words.money(backtest.capital()),
                        Words.shortest(round(100 * backtest.costs().commission())),
                        Words.shortest(round(
                                BacktestRequest.BASIS_POINTS * backtest.costs().slippage())),
                        backtest.wholeShares() ? "whole shares" : "fractional shares",
                        rules());
    }

    private String rules() {
        return played.obeyed().isEmpty() ? "" : "rules %s%n".formatted(String.join(", ", played.obeyed()));
    }

    /** Without what the multiplication leaves behind the tenth digit. */
    private static double round(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    private String figures() {
        row("Final equity", metrics -> Words.money(metrics.finalEquity()));
        row("Total return", metrics -> Words.percent(metrics.totalReturn()));
        row("CAGR", metrics -> Words.percent(metrics.cagr()));
        row("Sharpe ratio", metrics -> Words.ratio(metrics.sharpe()));
        row("Sortino ratio", metrics -> Words.ratio(metrics.sortino()));
        row("Calmar ratio", metrics -> Words.ratio(metrics.calmar()));
        row("Max. drawdown", metrics -> Words.percent(metrics.maxDrawdown()));
        row("Volatility a year", metrics -> Words.percent(metrics.volatility()));
        row("Alpha a year", metrics -> Words.percent(metrics.alpha()));
        row("Beta", metrics -> Words.ratio(metrics.beta()));
        row("Time in the market", metrics -> Words.percent(metrics.exposure()));
        row("Turnover a year", metrics -> Words.ratio(metrics.turnover()));
        row("Closed trades", metrics -> Integer.toString(metrics.trades()));
        row("Trades a year", metrics -> Words.decimals(metrics.tradesPerYear(), 1));
        row("Win rate", metrics -> Words.percent(metrics.winRate()));
        row("Profit factor", metrics -> Words.ratio(metrics.profitFactor()));
        row("Average trade", metrics -> Words.percent(metrics.expectancy()));
        row("Average win", metrics -> Words.percent(metrics.averageWin()));
        row("Average loss", metrics -> Words.percent(metrics.averageLoss()));
        row("Largest loss", metrics -> Words.percent(metrics.largestLoss()));
        row("Average bars held", metrics -> bars(metrics.averageBarsHeld()));
        return figures.toString();
    }

    private void row(String name, Function<Metrics, String> figure) {
        figures.add(name, figure.apply(strategy), figure.apply(held));
    }

    private static String bars(OptionalDouble bars) {
        return bars.isPresent() ? Words.decimals(bars.getAsDouble(), 1) : Words.MISSING;
    }

    private String trades() {
        List<RoundTrip> trades = played.result().trades();
        if (trades.isEmpty()) {
            return "No trades.\n";
        }
        TextTable table = new TextTable(
                        0, "Trade", "Entry", "Price", "Exit", "Price", "Shares", "Profit", "Return", "Ended by")
                .left(1)
                .left(3)
                .left(8);
        for (int i = 0; i < trades.size(); i++) {
            RoundTrip trade = trades.get(i);
            table.add(
                    Integer.toString(i + 1),
                    time(trade.entryBar()),
                    Words.price(trade.entryPrice()),
                    trade.open() ? "open, last close" : time(trade.exitBar()),
                    Words.price(trade.exitPrice()),
                    shares(trade.shares()),
                    Words.money(trade.profit()),
                    Words.percent(trade.returnFraction()),
                    trade.open() ? "" : trade.rule().map(Exit::rules).orElse("strategy"));
        }
        return table.toString();
    }

    private String shares(double shares) {
        return Words.decimals(shares, played.request().backtest().wholeShares() ? 0 : 4);
    }

    private String lastStance() {
        return "After the close of %s: %s%n".formatted(time(bars.size() - 1), played.lastStance());
    }

    private String time(int bar) {
        return Words.time(bars.time(bar), bars.timeframe());
    }
}
