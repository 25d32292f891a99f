package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trade for trade against the back-tests of another program. */
class GoldenBacktestTest {

    private static final double CAPITAL = 1_000_000;

    static Stream<String> rules() {
        return Stream.of(
                "SmaCross",
                "SmaCross50_200",
                "Rsi14Level",
                "MacdSignalCross",
                "BollingerMeanReversion",
                "BollingerToUpper",
                "Donchian20_10",
                "RocMomentum20",
                "RocMomentum126",
                "Momentum12_1",
                "ZScoreMeanReversion20",
                "VwapRolling20Cross",
                "BuyAndHold");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tradesLikeTheReferenceFreeOfCharge(String rule) {
        compare(rule, "c0", 0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tradesLikeTheReferenceAtATenthOfAPercent(String rule) {
        compare(rule, "c0.1pct", 0.001);
    }

    @ParameterizedTest
    @CsvSource({"Rsi14Level", "MacdSignalCross", "BollingerMeanReversion", "BollingerToUpper", "ZScoreMeanReversion20"})
    void measuresLikeTheReferenceWhenItEndsInCash(String rule) {
        Metrics metrics = run(rule, 0.001).metrics();
        JsonNode expected = stats(rule, "c0.1pct").get("x_empyrical");

        assertClose(metrics.sharpe().orElseThrow(), expected.get("sharpe_ratio"));
        assertClose(metrics.sortino().orElseThrow(), expected.get("sortino_ratio"));
        assertClose(metrics.calmar().orElseThrow(), expected.get("calmar_ratio"));
        assertClose(metrics.cagr().orElseThrow(), expected.get("cagr"));
        assertClose(metrics.maxDrawdown(), expected.get("max_drawdown"));
        assertClose(metrics.volatility().orElseThrow(), expected.get("annual_volatility"));
        assertClose(metrics.totalReturn(), expected.get("cum_returns_final"));
    }

    @ParameterizedTest
    @CsvSource({"Rsi14Level", "MacdSignalCross", "BollingerMeanReversion", "BollingerToUpper", "ZScoreMeanReversion20"})
    void judgesRoundTripsLikeTheReference(String rule) {
        Metrics metrics = run(rule, 0.001).metrics();
        JsonNode expected = stats(rule, "c0.1pct");

        assertClose(metrics.winRate().orElseThrow() * 100, expected.get("Win Rate [%]"));
        assertClose(metrics.expectancy().orElseThrow() * 100, expected.get("Expectancy [%]"));
        assertClose(metrics.largestLoss().orElseThrow() * 100, expected.get("Worst Trade [%]"));
        assertThat(metrics.trades()).isEqualTo(expected.get("# Trades").intValue());
    }

    @Test
    void followsTheEquityOfTheReferenceBarByBar() {
        double[] expected = SharedData.table("golden/metrics/GOOG_SmaCross_equity.returns.csv")
                .numbers("ret");
        double[] returns = run("SmaCross", 0.001).returns();
        // on the last bar the reference closes the position at the open
        for (int i = 0; i < expected.length - 1; i++) {
            assertThat(returns[i + 1]).as("bar %d", i + 1).isCloseTo(expected[i], within(1e-12));
        }
    }

    private static void compare(String rule, String costs, double commission) {
        BacktestResult result = run(rule, commission);
        Table expected = SharedData.table("golden/backtests/GOOG__%s__%s.trades.csv".formatted(rule, costs));
        List<RoundTrip> closed =
                result.trades().stream().filter(trade -> !trade.open()).toList();
        int forcedExits = result.trades().size() - closed.size();

        assertThat(expected.rows().size()).as("round trips").isEqualTo(closed.size() + forcedExits);
        assertColumn(expected, "EntryBar", closed.stream().mapToDouble(trade -> trade.entryBar()));
        assertColumn(expected, "ExitBar", closed.stream().mapToDouble(trade -> trade.exitBar()));
        assertColumn(expected, "Size", closed.stream().mapToDouble(RoundTrip::shares));
        assertColumn(expected, "EntryPrice", closed.stream().mapToDouble(RoundTrip::entryPrice));
        assertColumn(expected, "ExitPrice", closed.stream().mapToDouble(RoundTrip::exitPrice));
        assertColumn(expected, "PnL", closed.stream().mapToDouble(RoundTrip::profit));
        assertColumn(expected, "ReturnPct", closed.stream().mapToDouble(RoundTrip::returnFraction));

        double forced =
                forcedExits == 0 ? 0 : expected.numbers("PnL")[expected.rows().size() - 1];
        double inCash = CAPITAL + closed.stream().mapToDouble(RoundTrip::profit).sum();
        double finalEquity = stats(rule, costs).get("Equity Final [$]").doubleValue();
        assertThat(inCash).as("final equity").isCloseTo(finalEquity - forced, within(1e-6 * finalEquity));
        if (forcedExits == 0) {
            assertThat(result.metrics().finalEquity()).isCloseTo(finalEquity, within(1e-6 * finalEquity));
        }
    }

    private static BacktestResult run(String rule, double commission) {
        Bars bars = SharedData.prices("daily-2000-2013", "GOOG");
        boolean[] stances = GoldenRule.of(rule, SharedData.table("golden/indicators/GOOG.csv"))
                .stances(bars.size());
        Signals signals = new Signals(stances, List.of(), bar -> rule);
        return new Backtest(CAPITAL, new Costs(commission, 0), true).run(bars, signals, 0);
    }

    private static JsonNode stats(String rule, String costs) {
        return JsonMapper.shared()
                .readTree(SharedData.path("golden/backtests/GOOG__%s__%s.stats.json".formatted(rule, costs)));
    }

    private static void assertColumn(Table expected, String name, DoubleStream actual) {
        double[] values = actual.toArray();
        double[] column = expected.numbers(name);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i])
                    .as("%s of round trip %d", name, i)
                    .isCloseTo(column[i], within(1e-9 * Math.max(1, Math.abs(column[i]))));
        }
    }

    private static void assertClose(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.doubleValue(), within(1e-9 * Math.abs(expected.doubleValue())));
    }
}
