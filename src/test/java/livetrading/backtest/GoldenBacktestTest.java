package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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

/**
 * Trade for trade against the back-tests of another program. The rules are written down once more here, on the
 * indicators that a third program computed, so that nothing of ours but the back-test itself is under test.
 */
class GoldenBacktestTest {

    private static final double CAPITAL = 1_000_000;

    /** The first return of the reference is that of the second bar. */
    private static final int START = 1;

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
                .column("ret");
        double[] returns = run("SmaCross", 0.001).returns();
        // on the last bar the reference closes the position at the open
        for (int i = 0; i < expected.length - 1; i++) {
            assertThat(returns[i]).as("bar %d", i + START).isCloseTo(expected[i], within(1e-12));
        }
    }

    private static void compare(String rule, String costs, double commission) {
        BacktestResult result = run(rule, commission);
        Table expected = SharedData.table("golden/backtests/GOOG__%s__%s.trades.csv".formatted(rule, costs));
        List<RoundTrip> closed =
                result.trades().stream().filter(trade -> !trade.open()).toList();
        int forcedExits = result.trades().size() - closed.size();

        assertThat(expected.size()).as("round trips").isEqualTo(closed.size() + forcedExits);
        assertColumn(expected, "EntryBar", closed.stream().mapToDouble(trade -> trade.entryBar() + START));
        assertColumn(expected, "ExitBar", closed.stream().mapToDouble(trade -> trade.exitBar() + START));
        assertColumn(expected, "Size", closed.stream().mapToDouble(RoundTrip::shares));
        assertColumn(expected, "EntryPrice", closed.stream().mapToDouble(RoundTrip::entryPrice));
        assertColumn(expected, "ExitPrice", closed.stream().mapToDouble(RoundTrip::exitPrice));
        assertColumn(expected, "PnL", closed.stream().mapToDouble(RoundTrip::profit));
        assertColumn(expected, "ReturnPct", closed.stream().mapToDouble(RoundTrip::returnFraction));

        double forced = forcedExits == 0 ? 0 : expected.column("PnL")[expected.size() - 1];
        double inCash = CAPITAL + closed.stream().mapToDouble(RoundTrip::profit).sum();
        double finalEquity = stats(rule, costs).get("Equity Final [$]").doubleValue();
        assertThat(inCash).as("final equity").isCloseTo(finalEquity - forced, within(1e-6 * finalEquity));
        if (forcedExits == 0) {
            assertThat(result.metrics().finalEquity()).isCloseTo(finalEquity, within(1e-6 * finalEquity));
        }
    }

    private static BacktestResult run(String rule, double commission) {
        Bars bars = SharedData.bars("daily-2000-2013", "GOOG");
        boolean[] stances =
                Rule.of(rule, SharedData.table("golden/indicators/GOOG.csv")).stances(bars.size());
        Signals signals = new Signals(stances, List.of(), bar -> rule);
        return new Backtest(CAPITAL, new Costs(commission, 0), true).run(bars, signals, START);
    }

    private static JsonNode stats(String rule, String costs) {
        return JsonMapper.shared()
                .readTree(SharedData.file("golden/backtests/GOOG__%s__%s.stats.json".formatted(rule, costs)));
    }

    private static void assertColumn(Table expected, String name, DoubleStream actual) {
        double[] values = actual.toArray();
        double[] column = expected.column(name);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i])
                    .as("%s of round trip %d", name, i)
                    .isCloseTo(column[i], within(1e-9 * Math.max(1, Math.abs(column[i]))));
        }
    }

    private static void assertClose(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.doubleValue(), within(1e-9 * Math.abs(expected.doubleValue())));
    }

    /**
     * @param firstDefined the first bar on which all indicators have a value; the first decision is one bar later
     */
    private record Rule(int firstDefined, IntPredicate entry, IntPredicate exit) {

        static Rule of(String name, Table table) {
            double[] close = table.column("Close");
            return switch (name) {
                case "SmaCross" -> cross(table.column("SMA_10"), table.column("SMA_20"));
                case "SmaCross50_200" -> cross(table.column("SMA_50"), table.column("SMA_200"));
                case "MacdSignalCross" -> cross(table.column("MACD_12_26"), table.column("MACD_SIGNAL_9"));
                case "VwapRolling20Cross" -> cross(close, table.column("VWAP_ROLLING_20_typical"));
                case "Rsi14Level" -> levels(table.column("RSI_14"), value -> value < 30, value -> value > 70);
                case "RocMomentum20" -> levels(table.column("ROC_20"), value -> value > 0, value -> value <= 0);
                case "RocMomentum126" -> levels(table.column("ROC_126"), value -> value > 0, value -> value <= 0);
                case "ZScoreMeanReversion20" ->
                    levels(table.column("ZSCORE_20_pop"), value -> value < -1, value -> value >= 0);
                case "BollingerMeanReversion" -> {
                    double[] lower = table.column("BB_LOWER_20_2");
                    double[] middle = table.column("BB_MIDDLE_20");
                    yield new Rule(first(lower), t -> close[t] < lower[t], t -> close[t] >= middle[t]);
                }
                case "BollingerToUpper" -> {
                    double[] lower = table.column("BB_LOWER_20_2");
                    double[] upper = table.column("BB_UPPER_20_2");
                    yield new Rule(first(lower), t -> close[t] < lower[t], t -> close[t] > upper[t]);
                }
                case "Donchian20_10" -> {
                    double[] high = table.column("DONCHIAN_HIGH_20_prev");
                    double[] low = table.column("DONCHIAN_LOW_10_prev");
                    yield new Rule(first(high), t -> close[t] > high[t], t -> close[t] < low[t]);
                }
                case "Momentum12_1" ->
                    new Rule(252, t -> close[t - 21] > close[t - 252], t -> close[t - 21] <= close[t - 252]);
                case "BuyAndHold" -> new Rule(0, t -> true, t -> false);
                default -> throw new IllegalArgumentException(name);
            };
        }

        boolean[] stances(int bars) {
            boolean[] stances = new boolean[bars];
            for (int t = firstDefined + 1; t < bars; t++) {
                stances[t] = stances[t - 1] ? !exit.test(t) : entry.test(t);
            }
            return stances;
        }

        private static Rule cross(double[] a, double[] b) {
            return new Rule(
                    Math.max(first(a), first(b)),
                    t -> a[t - 1] <= b[t - 1] && a[t] > b[t],
                    t -> a[t - 1] >= b[t - 1] && a[t] < b[t]);
        }

        private static Rule levels(double[] values, DoublePredicate entry, DoublePredicate exit) {
            return new Rule(first(values), t -> entry.test(values[t]), t -> exit.test(values[t]));
        }

        private static int first(double[] values) {
            return IntStream.range(0, values.length)
                    .filter(i -> !Double.isNaN(values[i]))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
