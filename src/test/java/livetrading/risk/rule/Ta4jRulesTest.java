package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.Ta4jSeries;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Position;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.backtest.TradeOnNextOpenModel;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.rules.FixedRule;
import org.ta4j.core.rules.OpenedPositionMinimumBarCountRule;
import org.ta4j.core.rules.StopGainRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.TrailingStopLossRule;

/** Exit rules against ta4j's, under the stances of the strategies that need no other ticker and no fitting. */
class Ta4jRulesTest {

    private static final int STRATEGIES = 8;
    private static final Backtest BACKTEST = new Backtest(100_000, new Costs(0, 0), false);

    /** One of our rules, and the same in ta4j's words. */
    private record Pair(String ours, Function<BarSeries, org.ta4j.core.Rule> theirs) {

        Pair and(Pair other) {
            return new Pair(
                    ours + " " + other.ours, series -> theirs.apply(series).or(other.theirs.apply(series)));
        }
    }

    private static final List<Pair> PAIRS = pairs();

    private static List<Pair> pairs() {
        Pair loss = new Pair("stop-loss=7%", series -> new StopLossRule(close(series), 7));
        Pair gain = new Pair("take-profit=12%", series -> new StopGainRule(close(series), 12));
        Pair trailing =
                new Pair("trailing-stop=6%", series -> new TrailingStopLossRule(close(series), number(series, 6)));
        // it counts the bars after that of the entry, and ours that of the entry, too
        Pair time = new Pair("time-stop=20", series -> new OpenedPositionMinimumBarCountRule(19));
        return List.of(loss, gain, trailing, time, loss.and(gain).and(trailing).and(time));
    }

    private static ClosePriceIndicator close(BarSeries series) {
        return new ClosePriceIndicator(series);
    }

    private static org.ta4j.core.num.Num number(BarSeries series, double value) {
        return series.numFactory().numOf(value);
    }

    static Stream<Bars> series() {
        return Stream.concat(
                Stream.of(SharedData.prices("daily-2000-2013", "GOOG")),
                Stream.of("AAPL", "AIG", "BAC", "IBM", "IWM", "SPY")
                        .map(ticker -> SharedData.prices("daily-1998-2021", ticker)));
    }

    @ParameterizedTest
    @MethodSource("series")
    void everyTradeIsTheSame(Bars bars) {
        BarSeries theirs = Ta4jSeries.of(bars);
        for (Pair pair : PAIRS) {
            long byRule = 0;
            for (Strategy strategy :
                    StrategyCatalog.all().stream().limit(STRATEGIES).toList()) {
                Signals signals = signals(strategy, bars);
                List<RoundTrip> ours = BACKTEST.run(new Period(bars, 0), signals, book(pair.ours()))
                        .trades();

                agree(ours, trades(theirs, signals, pair.theirs().apply(theirs)), strategy.id() + " " + pair.ours());
                byRule +=
                        ours.stream().filter(trade -> trade.rule().isPresent()).count();
            }
            assertThat(byRule).as(pair.ours()).isGreaterThan(20);
        }
    }

    @Test
    void itsNumberOfBarsLeavesOutThatOfTheEntry() {
        Bars bars = SharedData.prices("daily-2000-2013", "GOOG");
        BarSeries theirs = Ta4jSeries.of(bars);
        Signals signals = signals(StrategyCatalog.find("sma-crossover").orElseThrow(), bars);

        List<RoundTrip> ours =
                BACKTEST.run(new Period(bars, 0), signals, book("time-stop=20")).trades();
        List<Position> other = trades(theirs, signals, new OpenedPositionMinimumBarCountRule(20));

        assertThat(ours.stream()
                        .mapToInt(trade -> trade.exitBar() - trade.entryBar())
                        .max())
                .hasValue(20);
        assertThat(other.stream()
                        .filter(Position::isClosed)
                        .mapToInt(each ->
                                each.getExit().getIndex() - each.getEntry().getIndex())
                        .max())
                .hasValue(21);
    }

    @Test
    void itBuysAgainWhileTheStrategyStillWantsToBeIn() {
        Bars bars = SharedData.prices("daily-2000-2013", "GOOG");
        BarSeries theirs = Ta4jSeries.of(bars);
        Signals signals = signals(StrategyCatalog.find("sma-crossover").orElseThrow(), bars);
        int[] in = IntStream.range(0, signals.size()).filter(signals::isLong).toArray();

        int ours = BACKTEST.run(new Period(bars, 0), signals, book("stop-loss=5%"))
                .trades()
                .size();
        int other = positions(theirs, in, out(signals), new StopLossRule(close(theirs), 5))
                .size();

        assertThat(ours).isLessThan(other);
        assertThat(ours).isEqualTo(BACKTEST.run(bars, signals, 0).trades().size());
    }

    private static Signals signals(Strategy strategy, Bars bars) {
        return strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()));
    }

    private static RuleBook book(String rules) {
        return new RuleBook(Stream.of(rules.split(" "))
                .map(rule -> RuleText.parse(rule, RuleType.all()))
                .toList());
    }

    private static void agree(List<RoundTrip> ours, List<Position> theirs, String what) {
        assertThat(ours).as(what).hasSameSizeAs(theirs);
        double product = 1;
        double expected = 1;
        for (int i = 0; i < ours.size(); i++) {
            RoundTrip one = ours.get(i);
            Position other = theirs.get(i);
            assertThat(one.entryBar()).as(what).isEqualTo(other.getEntry().getIndex());
            assertThat(one.open()).as(what).isEqualTo(other.isOpened());
            if (other.isClosed()) {
                assertThat(one.exitBar()).as(what).isEqualTo(other.getExit().getIndex());
                assertThat(one.exitPrice())
                        .isEqualTo(other.getExit().getNetPrice().doubleValue());
                product *= 1 + one.returnFraction();
                expected *= other.getGrossReturn().doubleValue();
            }
        }
        assertThat(product).as(what).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Bought where the stance turns, so that after an exit by rule it has to turn again. */
    private static List<Position> trades(BarSeries series, Signals signals, org.ta4j.core.Rule exit) {
        int[] turns = IntStream.range(0, signals.size())
                .filter(bar -> signals.isLong(bar) && (bar == 0 || !signals.isLong(bar - 1)))
                .toArray();
        return positions(series, turns, out(signals), exit);
    }

    private static int[] out(Signals signals) {
        return IntStream.range(0, signals.size())
                .filter(bar -> !signals.isLong(bar))
                .toArray();
    }

    private static List<Position> positions(BarSeries series, int[] entries, int[] out, org.ta4j.core.Rule exit) {
        var strategy = new BaseStrategy(new FixedRule(entries), new FixedRule(out).or(exit));
        TradingRecord record = new BarSeriesManager(series, new TradeOnNextOpenModel()).run(strategy);
        List<Position> positions = new ArrayList<>(record.getPositions());
        if (record.getCurrentPosition().isOpened()) {
            positions.add(record.getCurrentPosition());
        }
        return positions;
    }
}
