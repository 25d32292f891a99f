package livetrading.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import livetrading.candidate.Confirmation.Applies;
import livetrading.market.Bars;
import livetrading.market.Period;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.script.BadScript;
import livetrading.script.Condition;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;

/** Strategies that are followed only where a longer period agrees. */
class ConfirmedTest {

    private static final String RISING_WEEK = "on week(close > sma(close, 20))";
    private static final List<Bars> SERIES =
            List.of(Series.walk("TEST", 420, 30, 0.03, 11), Series.without(Series.walk("TEST", 480, 60, 0.015, 13), 9));

    private static Confirmed confirmed(Strategy base, Applies applies, String condition) {
        try {
            return new Confirmed(base, new Confirmation(applies, Condition.read(condition)));
        } catch (BadScript e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static Strategy builtIn(String id) {
        return StrategyCatalog.find(id).orElseThrow();
    }

    private static Strategy script(String... lines) {
        try {
            return ScriptStrategy.read("own", "name Own\n" + String.join("\n", lines));
        } catch (BadScript e) {
            throw new AssertionError(e.problems().toString(), e);
        }
    }

    private static Signals signals(Strategy strategy, Bars bars) {
        return strategy.signals(History.of(bars), Parameters.defaults(strategy.parameters()));
    }

    @Test
    void whatItSaysOfAShorterHistoryIsTheBeginningOfWhatItSaysOfALongerOneAtEveryBar() {
        for (String condition :
                List.of("on week(close > sma(5))", "on month(sma(3) > sma(3)[1])", "on week(rsi(4) > 50)")) {
            for (Applies applies : Applies.values()) {
                for (String id : List.of("rsi", "momentum", "breakout")) {
                    Strategy strategy = confirmed(builtIn(id), applies, condition);
                    SERIES.forEach(bars -> assertCausal(strategy, bars));
                }
            }
        }
    }

    private static void assertCausal(Strategy strategy, Bars bars) {
        Signals whole = signals(strategy, bars);
        for (int n = 1; n <= bars.size(); n++) {
            Signals shorter = signals(strategy, bars.first(n));
            assertThat(shorter.stances())
                    .as("%s after %d bars", strategy.id(), n)
                    .isEqualTo(Arrays.copyOf(whole.stances(), n));
            assertThat(shorter.reason(n - 1)).isEqualTo(whole.reason(n - 1));
        }
    }

    @Test
    void entriesAskTheConditionOnceAndAlwaysAsksItOnEveryBar() {
        for (Bars bars : List.of(SharedData.prices("daily-1998-2021", "SPY"), Series.walk("TEST", 2000, 40, 0.02, 7))) {
            boolean[] wanted = signals(builtIn("momentum"), bars).stances();
            boolean[] agrees = agrees(RISING_WEEK, bars);
            boolean[] entries = signals(confirmed(builtIn("momentum"), Applies.ENTRIES, RISING_WEEK), bars)
                    .stances();
            boolean[] always = signals(confirmed(builtIn("momentum"), Applies.ALWAYS, RISING_WEEK), bars)
                    .stances();
            for (int t = 150; t < bars.size(); t++) {
                assertThat(always[t]).isEqualTo(wanted[t] && agrees[t]);
                assertThat(entries[t]).isEqualTo(wanted[t] && (entries[t - 1] || agrees[t]));
            }
            assertThat(entries).contains(true).isNotEqualTo(wanted).isNotEqualTo(always);
        }
    }

    private static boolean[] agrees(String condition, Bars bars) {
        try {
            return Condition.read(condition).over(History.of(bars)).holds();
        } catch (BadScript e) {
            throw new AssertionError(e);
        }
    }

    /** The golden cross of the gallery says in its own words what the confirmation adds to the one without. */
    @Test
    void isTheSameAsAScriptThatHasTheConditionInIt() {
        String enter = "enter sma(20) > sma(50)";
        Strategy plain = script(enter, "leave sma(20) < sma(50)");
        Strategy filtered = script(enter + " and " + RISING_WEEK, "leave sma(20) < sma(50)");
        Strategy followed = script(enter + " and " + RISING_WEEK, "leave sma(20) < sma(50) or not " + RISING_WEEK);
        for (Bars bars : List.of(
                SharedData.prices("daily-2000-2013", "GOOG"),
                SharedData.prices("daily-1998-2021", "SPY"),
                Series.walk("TEST", 3000, 40, 0.02, 7))) {
            Strategy entries = confirmed(plain, Applies.ENTRIES, RISING_WEEK);
            assertThat(signals(entries, bars).stances())
                    .isEqualTo(signals(filtered, bars).stances())
                    .contains(true);
            assertThat(signals(confirmed(plain, Applies.ALWAYS, RISING_WEEK), bars)
                            .stances())
                    .isEqualTo(signals(followed, bars).stances())
                    .isNotEqualTo(signals(entries, bars).stances());
        }
    }

    @Test
    void needsAsManyBarsAsTheOneThatNeedsMore() {
        Strategy confirmed = confirmed(builtIn("sma-crossover"), Applies.ENTRIES, RISING_WEEK);
        Parameters parameters = Parameters.defaults(confirmed.parameters());
        assertThat(builtIn("sma-crossover").warmUp(parameters)).isEqualTo(50);
        assertThat(confirmed.warmUp(parameters)).isEqualTo(104);
        assertThat(confirmed.warmUp(parameters, Timeframe.HOUR_1)).isEqualTo(21 * 35 - 1);
        assertThat(confirmed(builtIn("sma-crossover"), Applies.ENTRIES, "on week(close > open)")
                        .warmUp(parameters))
                .isEqualTo(50);
        Bars bars = Series.walk("TEST", 600, 40, 0.02, 7);
        int first = 104;
        assertThat(Arrays.copyOf(signals(confirmed, bars).stances(), first)).doesNotContain(true);
    }

    @Test
    void saysWhetherItWasConfirmedAndWhy() {
        // the week before fell, this one rises and is complete on its Friday, bar 10
        Bars bars = Series.of(20, 19, 18, 17, 16, 15, 11, 12, 13, 14, 16, 15, 14, 13, 12, 11, 10);
        Strategy base = script("enter close > 10.5", "leave close < 10.5");
        Signals entries = signals(confirmed(base, Applies.ENTRIES, "on week(close > open)"), bars);
        assertThat(entries.reason(3)).isEqualTo("has 4 of the 10 bars it needs before its first decision");
        assertThat(entries.reason(9))
                .isEqualTo("long since 2015-01-05 (close 19.00 is > 10.5); close 14.00 is not < 10.5, "
                        + "but not confirmed: of the last complete week close 15.00 is not > open 20.00");
        assertThat(entries.reason(10)).endsWith(", confirmed: of the last complete week close 16.00 is > open 15.00");
        assertThat(entries.reason(12)).endsWith("close 14.00 is not < 10.5, confirmed on 2015-01-16");
        assertThat(entries.reason(16)).isEqualTo("close 10.00 is < 10.5");
        Signals always = signals(confirmed(base, Applies.ALWAYS, "on week(close > open)"), bars);
        assertThat(always.reason(12)).endsWith(", confirmed: of the last complete week close 16.00 is > open 15.00");
        assertThat(always.reason(14))
                .endsWith(", but no longer confirmed: of the last complete week close 12.00 is not > open 16.00");
    }

    @Test
    void itsIdSaysAllOfIt() {
        Strategy confirmed = confirmed(builtIn("sma-crossover"), Applies.ENTRIES, RISING_WEEK);
        assertThat(confirmed.id()).isEqualTo("sma-crossover~entries:on week(close > sma(20))");
        assertThat(confirmed.name()).isEqualTo("SMA Crossover, entries when on week(close > sma(20))");
        assertThat(Candidates.find(confirmed.id(), StrategyCatalog::find))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(confirmed.id()));
        assertThat(confirmed(builtIn("rsi"), Applies.ALWAYS, RISING_WEEK).name())
                .isEqualTo("RSI, only while on week(close > sma(20))");
        for (String other : List.of(
                "rsi~",
                "rsi~entries",
                "rsi~sometimes:on week(close > 1)",
                "rsi~always:on week(",
                "~always:on week(close > 1)",
                "none~always:on week(close > 1)")) {
            assertThat(Candidates.find(other, StrategyCatalog::find)).as(other).isEmpty();
        }
    }

    @Test
    void isEqualToOneOfTheSameStrategyAndTheSameConditionHoweverThatIsWritten() {
        Confirmed written = confirmed(builtIn("rsi"), Applies.ENTRIES, "on week(close>sma(20))");

        assertThat(written)
                .isEqualTo(confirmed(builtIn("rsi"), Applies.ENTRIES, RISING_WEEK))
                .isNotEqualTo(confirmed(builtIn("rsi"), Applies.ALWAYS, RISING_WEEK))
                .isNotEqualTo(confirmed(builtIn("macd"), Applies.ENTRIES, RISING_WEEK));
    }

    @Test
    void looksAtWhatItsConditionLooksAt() {
        Strategy confirmed = confirmed(
                builtIn("rsi"),
                Applies.ENTRIES,
                "on month(peer(\"SPY\").close > sma(peer(\"SPY\").close, 3)) and on week(close > open)");
        assertThat(confirmed.periods()).containsExactly(Period.WEEK, Period.MONTH);
        assertThat(confirmed.peers()).containsExactly(Ticker.of("SPY"));
        assertThat(confirmed.usesPeers()).isTrue();
        assertThat(signals(confirmed, SERIES.getFirst()).stances())
                .as("without its prices")
                .doesNotContain(true);
        var spy = Series.walk("SPY", 420, 200, 0.01, 12);
        assertThat(confirmed
                        .signals(
                                new History(SERIES.getFirst(), Map.of(spy.ticker(), spy)),
                                Parameters.defaults(confirmed.parameters()))
                        .stances())
                .contains(true);
    }

    @Test
    void itsLinesAreThoseOfBoth() {
        Signals signals = signals(confirmed(builtIn("sma-crossover"), Applies.ENTRIES, RISING_WEEK), SERIES.getFirst());
        assertThat(signals.lines())
                .extracting(Signals.Line::name)
                .containsExactly("SMA(20)", "SMA(50)", "on week sma(20)");
    }
}
