package livetrading.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Period;
import livetrading.market.SessionBars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.strategy.StrategyList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strategies on longer bars than those that they are given. */
class OnTimeframeTest {

    /** Half a day and the change of the clock are in these months. */
    private static final Bars QUARTERS =
            SessionBars.of(Timeframe.MINUTE_15, LocalDate.of(2015, 9, 1), LocalDate.of(2016, 2, 1));

    private static final Bars FEW =
            SessionBars.of(Timeframe.MINUTE_15, LocalDate.of(2015, 11, 20), LocalDate.of(2015, 12, 2));

    private static final Backtest BACKTEST = new Backtest(100_000, new Costs(0, 0.0005), true);

    @Test
    void tradesWhatItsStrategyTradesOnLongerBars() {
        int traded = 0;
        for (Timeframe longer : List.of(Timeframe.HOUR_1, Timeframe.DAY_1)) {
            Bars apart = QUARTERS.on(longer).bars();
            for (Strategy base : StrategyCatalog.all()) {
                List<List<Object>> expected = trades(apart, base.signals(History.of(apart), defaults(base)));
                assertThat(trades(QUARTERS, signals(new OnTimeframe(base, longer), QUARTERS)))
                        .as("%s on %s", base.id(), longer.code())
                        .isEqualTo(expected);
                traded += expected.size();
            }
        }
        assertThat(traded).isGreaterThan(100);
    }

    /** When, on which longer bar and at what price each position was opened and closed. */
    private static List<List<Object>> trades(Bars bars, Signals signals) {
        BacktestResult result = BACKTEST.run(bars, signals, 0);
        return result.trades().stream()
                .map(trade -> List.<Object>of(
                        beginOfHour(bars, trade.entryBar()),
                        trade.entryPrice(),
                        trade.open() ? "open" : beginOfHour(bars, trade.exitBar()),
                        trade.open() ? 0 : trade.exitPrice(),
                        trade.shares()))
                .toList();
    }

    /** A daily bar begins at midnight, the first one of a session at its opening: both have the day's first price. */
    private static LocalDateTime beginOfHour(Bars bars, int bar) {
        LocalDateTime begin = LocalDateTime.ofInstant(bars.time(bar), MarketCalendar.NEW_YORK);
        boolean isFirst = bar == 0 || !bars.date(bar).equals(bars.date(bar - 1));
        return isFirst ? begin.toLocalDate().atStartOfDay() : begin.withMinute(0);
    }

    @ParameterizedTest
    @CsvSource({"1Hour", "1Day"})
    void saysOfEveryShortenedHistoryWhatItSaysOfTheWholeOne(String code) throws BadScript {
        Timeframe longer = Timeframe.of(code).orElseThrow();
        Strategy vwap = StrategyCatalog.find("vwap").orElseThrow();
        for (Strategy strategy : new Strategy[] {new OnTimeframe(above(), longer), new OnTimeframe(vwap, longer)}) {
            Signals whole = signals(strategy, FEW);
            for (int n = 0; n <= FEW.size(); n++) {
                Signals part = signals(strategy, FEW.first(n));
                assertThat(part.stances())
                        .as("%s, %d bars", strategy.id(), n)
                        .isEqualTo(Arrays.copyOf(whole.stances(), n));
                if (n > 0) {
                    assertThat(part.reason(n - 1)).isEqualTo(whole.reason(n - 1));
                }
            }
        }
    }

    @Test
    void f114peersWithGapsAreSeenAsFarAsTheyAreKnown() {
        Bars other = SessionBars.of(
                Ticker.of("OTHER"), Timeframe.MINUTE_15, LocalDate.of(2015, 11, 20), LocalDate.of(2015, 12, 2));
        // among them the last quarters of hours
        Bars gaps = SessionBars.without(
                other, IntStream.range(0, 40).map(i -> 1 + 4 * i).toArray());
        Strategy strategy = new OnTimeframe(new PeerIsAbove(gaps.ticker()), Timeframe.HOUR_1);
        Signals whole = strategy.signals(new History(FEW, Map.of(gaps.ticker(), gaps)), defaults(strategy));
        assertThat(whole.stances()).contains(true).contains(false);
        for (int n = 1; n <= FEW.size(); n++) {
            Map<Ticker, Bars> known = Map.of(gaps.ticker(), gaps.upTo(FEW.time(n - 1)));
            Signals part = strategy.signals(new History(FEW.first(n), known), defaults(strategy));
            assertThat(part.stances()).as("%d bars", n).isEqualTo(Arrays.copyOf(whole.stances(), n));
        }
    }

    /** Long when the peer has a bar at the time, and closed it above its open. */
    private record PeerIsAbove(Ticker peer) implements Strategy {

        @Override
        public String id() {
            return "peer-is-above";
        }

        @Override
        public String name() {
            return "Peer is above";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public int warmUp(Parameters parameters) {
            return 0;
        }

        @Override
        public Signals signals(History history, Parameters parameters) {
            Bars bars = history.bars();
            @Nullable Bars other = history.peers().get(peer);
            boolean[] stances = new boolean[bars.size()];
            for (int t = 0; t < stances.length; t++) {
                stances[t] = other != null && rose(other, bars.times()[t]);
            }
            return new Signals(stances, List.of(), bar -> "peer");
        }

        private static boolean rose(Bars bars, long time) {
            int at = Arrays.binarySearch(bars.times(), time);
            return at >= 0 && bars.close()[at] > bars.open()[at];
        }
    }

    @Test
    void pairsAreFoundAmongLongerBarsOfAll() {
        Strategy pairs = StrategyCatalog.find("pairs-trading").orElseThrow();
        var peers = new HashMap<Ticker, Bars>();
        for (String symbol : new String[] {"ONE", "TWO"}) {
            Bars bars = SessionBars.of(
                    Ticker.of(symbol), Timeframe.MINUTE_15, LocalDate.of(2015, 9, 1), LocalDate.of(2016, 2, 1));
            peers.put(bars.ticker(), bars);
        }
        var longer = new HashMap<Ticker, Bars>();
        peers.forEach(
                (ticker, bars) -> longer.put(ticker, bars.on(Timeframe.HOUR_1).bars()));
        Bars apart = QUARTERS.on(Timeframe.HOUR_1).bars();
        Signals expected = pairs.signals(new History(apart, longer), defaults(pairs));
        Signals signals =
                new OnTimeframe(pairs, Timeframe.HOUR_1).signals(new History(QUARTERS, peers), defaults(pairs));
        assertThat(signals.reason(QUARTERS.size() - 1)).isEqualTo(expected.reason(apart.size() - 1));
        assertThat(expected.stances()).contains(true);
        assertThat(trades(QUARTERS, signals)).isEqualTo(trades(apart, expected));
    }

    @Test
    void saysOnWhichBarItDecided() throws BadScript {
        Strategy strategy = new OnTimeframe(above(), Timeframe.HOUR_1);
        Signals signals = signals(strategy, FEW);
        assertThat(signals.reason(0)).isEqualTo("no bar of 1Hour is complete yet");
        assertThat(signals.reason(1)).doesNotContain("on the bar");
        assertThat(signals.reason(2)).endsWith(", on the bar of 09:30 to 10:00");
        assertThat(signals.reason(6)).endsWith(", on the bar of 10:00 to 11:00");
        // the next session, before its first hour is complete
        assertThat(FEW.date(26)).isEqualTo(LocalDate.of(2015, 11, 23));
        assertThat(signals.reason(26)).endsWith(", on the bar of 2015-11-20 15:00 to 16:00");
        Signals daily = signals(new OnTimeframe(above(), Timeframe.DAY_1), FEW);
        assertThat(daily.reason(25)).doesNotContain("on the bar");
        assertThat(daily.reason(26)).endsWith(", on the bar of 2015-11-20");
    }

    @Test
    void itsLinesAreStepsThatChangeWithCompleteBarsOnly() throws BadScript {
        Signals signals = signals(new OnTimeframe(above(), Timeframe.HOUR_1), FEW);
        double[] hours = FEW.on(Timeframe.HOUR_1).bars().close();
        double[] line = signals.lines().getFirst().values();
        assertThat(signals.lines()).isNotEmpty().allMatch(Signals.Line::ofLongerPeriod);
        assertThat(line).hasSize(FEW.size());
        assertThat(Arrays.stream(line)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .count())
                .isBetween(hours.length - 5L, (long) hours.length);
        for (int t = 1; t < line.length; t++) {
            if (Double.compare(line[t], line[t - 1]) != 0) {
                int minute = FEW.time(t)
                        .plus(FEW.timeframe().length())
                        .atZone(MarketCalendar.NEW_YORK)
                        .getMinute();
                assertThat(minute).isZero();
            }
        }
    }

    @Test
    void isItsStrategyOnBarsOfItsTimeframe() throws BadScript {
        Bars hours = FEW.on(Timeframe.HOUR_1).bars();
        Signals plain = signals(above(), hours);
        Signals signals = signals(new OnTimeframe(above(), Timeframe.HOUR_1), hours);
        assertThat(signals.stances()).isEqualTo(plain.stances());
        assertThat(signals.reason(9)).isEqualTo(plain.reason(9));
        assertThat(new OnTimeframe(above(), Timeframe.HOUR_1).warmUp(defaults(above()), Timeframe.HOUR_1))
                .isEqualTo(above().warmUp(defaults(above())));
    }

    @Test
    void f112onLongerBarsThanItsOwnItDecidesOnThoseAndSaysSo() throws BadScript {
        Bars days = QUARTERS.on(Timeframe.DAY_1).bars();
        Signals plain = signals(above(), days);
        Signals signals = signals(new OnTimeframe(above(), Timeframe.HOUR_1), days);
        assertThat(signals.stances()).isEqualTo(plain.stances());
        assertThat(signals.reason(50))
                .isEqualTo(plain.reason(50) + ", on bars of 1Day, as there are none of 1Hour any more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5Min", "15Min", "1Hour"})
    void itsWarmUpIsEnoughWhereverTheHistoryBegins(String code) throws BadScript {
        Timeframe given = Timeframe.of(code).orElseThrow();
        Bars bars = SessionBars.of(given, LocalDate.of(2015, 10, 26), LocalDate.of(2015, 11, 14));
        for (Timeframe longer : Timeframe.values()) {
            if (longer.isLongerThan(given)) {
                Strategy strategy = new OnTimeframe(above(), longer);
                int warmUp = strategy.warmUp(defaults(strategy), given);
                int needed = above().warmUp(defaults(above()), longer);
                for (int first = 0; first < given.barsPerSession(); first++) {
                    Bars late = bars.from(first);
                    // one more than is needed: the first one may have begun before the history
                    assertThat(late.on(longer).lastCompleted()[warmUp])
                            .as("%s from bar %d on", longer.code(), first)
                            .isGreaterThanOrEqualTo(needed);
                }
            }
        }
    }

    @Test
    void isFoundByItsId() {
        Strategy sma = StrategyCatalog.find("sma-crossover").orElseThrow();
        Strategy found =
                Candidates.find("1Hour:sma-crossover", StrategyCatalog::find).orElseThrow();
        assertThat(found.id()).isEqualTo("1Hour:sma-crossover");
        assertThat(found.name()).isEqualTo("SMA Crossover on 1Hour");
        assertThat(found.parameters()).isEqualTo(sma.parameters());
        assertThat(signals(found, FEW).stances())
                .isEqualTo(signals(new OnTimeframe(sma, Timeframe.HOUR_1), FEW).stances());
        for (String none : new String[] {"1Hour:gone", "2Hour:sma-crossover", "1Hour:15Min:sma-crossover", "1Hour:"}) {
            assertThat(Candidates.find(none, StrategyCatalog::find)).as(none).isEmpty();
        }
    }

    @Test
    void everyStrategyCompetesOnEveryTimeframe() {
        var product = Candidates.on(List.of(Timeframe.HOUR_1, Timeframe.DAY_1), StrategyCatalog.BUILT_IN);
        List<String> plain = StrategyCatalog.all().stream().map(Strategy::id).toList();
        assertThat(product.all().stream().map(Strategy::id))
                .containsExactlyElementsOf(Stream.of("", "1Hour:", "1Day:")
                        .flatMap(timeframe -> plain.stream().map(id -> timeframe + id))
                        .toList());
        for (Strategy strategy : product.all()) {
            assertThat(product.find(strategy.id())).map(Strategy::name).hasValue(strategy.name());
        }
        assertThat(Candidates.on(List.of(), StrategyCatalog.BUILT_IN)).isSameAs(StrategyCatalog.BUILT_IN);
    }

    @Test
    void whatLooksAtAnHourDoesNotCompeteOnHours() throws BadScript {
        Strategy hourly = ScriptStrategy.read("hourly", "name Hourly\nenter on hour(close > open)\nleave close < open");
        var product = Candidates.on(
                List.of(Timeframe.MINUTE_15, Timeframe.HOUR_1), new StrategyList(List.of(hourly, above())));
        assertThat(product.all().stream().map(Strategy::id))
                .containsExactly("hourly", "above", "15Min:hourly", "15Min:above", "1Hour:above");
    }

    @Test
    void aConfirmationIsOneOfTheLongerBars() throws BadScript {
        Strategy found = Candidates.find("1Hour:rsi~entries:on week(close > open)", StrategyCatalog::find)
                .orElseThrow();
        assertThat(found.id()).isEqualTo("1Hour:rsi~entries:on week(close > open)");
        assertThat(found.periods()).containsExactly(Period.WEEK);
        Strategy base = Candidates.find("rsi~entries:on week(close > open)", StrategyCatalog::find)
                .orElseThrow();
        Bars hours = QUARTERS.on(Timeframe.HOUR_1).bars();
        assertThat(trades(QUARTERS, signals(found, QUARTERS))).isEqualTo(trades(hours, signals(base, hours)));
    }

    /** Above the average of three closes. */
    private static Strategy above() throws BadScript {
        return ScriptStrategy.read("above", "name Above\nenter close > sma(close, 3)\nleave close < sma(close, 3)");
    }

    private static Signals signals(Strategy strategy, Bars bars) {
        return strategy.signals(History.of(bars), defaults(strategy));
    }

    private static Parameters defaults(Strategy strategy) {
        return Parameters.defaults(strategy.parameters());
    }
}
