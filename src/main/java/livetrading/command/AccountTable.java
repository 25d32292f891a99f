package livetrading.command;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.account.AccountSettings;
import livetrading.account.Benchmark;
import livetrading.account.EvaluationRules;
import livetrading.backtest.Metrics;
import livetrading.backtest.Performance;
import livetrading.market.Ticker;
import livetrading.selection.SelectionCriteria;

/** Writes the back-test of an account for people, in lines of at most 100 characters. */
final class AccountTable {

    private static final int SESSIONS_PER_YEAR = 252;
    private static final int MOST_NAMES = 7;

    private final PlayedAccount played;
    private final AccountSettings settings;
    private final TextTable figures = new TextTable(1, "", "Account", "Buy and hold", "At same exposure");

    private AccountTable(PlayedAccount played) {
        this.played = played;
        settings = played.settings();
    }

    static String of(PlayedAccount played) {
        AccountTable table = new AccountTable(played);
        AccountActivity activity = new AccountActivity(played);
        return Stream.of(
                        table.heading(),
                        table.figures(),
                        activity.strategies(),
                        activity.refusals(),
                        activity.rules(),
                        activity.lastTrades())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String heading() {
        return String.join(
                        "\n",
                        "%s, %s, %s to %s"
                                .formatted(
                                        Words.count(settings.tickers().size(), "ticker"),
                                        Words.count(played.result().marks().size(), "session"),
                                        played.from(),
                                        played.to()),
                        tickers(),
                        money(),
                        costs(),
                        evaluation(),
                        needs(settings.evaluation().criteria()))
                + "\n";
    }

    private String tickers() {
        List<Ticker> all = settings.tickers();
        String names = all.stream().limit(MOST_NAMES).map(Ticker::symbol).collect(Collectors.joining(", "));
        return all.size() <= MOST_NAMES ? names : names + " and %d more".formatted(all.size() - MOST_NAMES);
    }

    private String money() {
        return "capital %s, %s %% of equity a position, at most %s, %s"
                .formatted(
                        Words.money(settings.capital().doubleValue()),
                        percent(settings.limits().riskPerTrade()),
                        Words.count(settings.limits().maxPositions(), "position"),
                        settings.limits().fractionalShares() ? "fractional shares" : "whole shares");
    }

    private String costs() {
        return "commission %s %%, slippage %s bp"
                .formatted(
                        percent(BigDecimal.valueOf(settings.costs().commission())),
                        percent(BigDecimal.valueOf(settings.costs().slippage()).movePointRight(2)));
    }

    private String evaluation() {
        EvaluationRules evaluation = settings.evaluation();
        return "evaluated by %s over %s, again after %s, switching margin %s"
                .formatted(
                        evaluation.metric().code(),
                        Words.count(evaluation.historyDays(), "day"),
                        Words.count(evaluation.reevaluateAfterDays(), "day"),
                        Words.shortest(evaluation.switchingMargin()));
    }

    private static String needs(SelectionCriteria criteria) {
        return "a strategy needs %s%s%s"
                .formatted(
                        Words.count(criteria.minimumTrades(), "trade"),
                        criteria.minimumDeflatedSharpe() > 0
                                ? ", a deflated Sharpe ratio of %s %%"
                                        .formatted(percent(BigDecimal.valueOf(criteria.minimumDeflatedSharpe())))
                                : "",
                        criteria.beatBuyAndHold() ? ", and to beat buy and hold" : "");
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private String figures() {
        Metrics account = played.result().metrics();
        curve("Final equity", Words.money(account.finalEquity()), this::finalEquity);
        curve("Total return", Words.percent(account.totalReturn()), held -> Words.percent(held.totalReturn()));
        curve("CAGR", Words.percent(account.cagr()), held -> Words.percent(of(held, Performance::cagr)));
        curve("Sharpe ratio", Words.ratio(account.sharpe()), held -> Words.ratio(held.sharpe()));
        curve("Sortino ratio", Words.ratio(account.sortino()), held -> Words.ratio(of(held, Performance::sortino)));
        curve("Calmar ratio", Words.ratio(account.calmar()), held -> Words.ratio(of(held, Performance::calmar)));
        curve("Max. drawdown", Words.percent(account.maxDrawdown()), held -> Words.percent(held.maxDrawdown()));
        curve(
                "Volatility a year",
                Words.percent(account.volatility()),
                held -> Words.percent(of(held, Performance::volatility)));
        alone("Alpha a year", Words.percent(account.alpha()));
        alone("Beta", Words.ratio(account.beta()));
        alone("Average exposure", Words.percent(played.result().averageExposure()));
        alone("Turnover a year", Words.ratio(account.turnover()));
        alone("Closed trades", Integer.toString(account.trades()));
        alone("Trades a year", Words.decimals(account.tradesPerYear(), 1));
        alone("Win rate", Words.percent(account.winRate()));
        alone("Profit factor", Words.ratio(account.profitFactor()));
        alone("Average win", Words.percent(account.averageWin()));
        alone("Average loss", Words.percent(account.averageLoss()));
        alone("Largest loss", Words.percent(account.largestLoss()));
        return figures.toString();
    }

    private void curve(String name, String account, Function<Benchmark, String> benchmark) {
        figures.add(
                name,
                account,
                benchmark.apply(played.result().benchmark()),
                benchmark.apply(played.result().sameExposure()));
    }

    private void alone(String name, String account) {
        figures.add(name, account, "", "");
    }

    private String finalEquity(Benchmark held) {
        return Words.money(settings.capital().doubleValue() * (1 + held.totalReturn()));
    }

    private interface Figure {
        OptionalDouble of(double[] returns, double perYear);
    }

    private static OptionalDouble of(Benchmark held, Figure figure) {
        double[] growth = held.growth();
        return growth.length < 2
                ? OptionalDouble.empty()
                : figure.of(
                        Performance.returns(growth[0], Arrays.copyOfRange(growth, 1, growth.length)),
                        SESSIONS_PER_YEAR);
    }
}
