package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars of {@link Series} open at the close before, so that the entry at bar 1 costs the first close. */
class RuleBookTest {

    @ParameterizedTest
    @CsvSource({
        "stop-loss=10%, 90, true",
        "stop-loss=10%, 90.000001, false",
        "take-profit=20%, 120, true",
        "take-profit=20%, 119.999999, false",
        "trailing-stop=10%, 180, true",
        "trailing-stop=10%, 180.000001, false"
    })
    void isDueFromExactlyItsLevelOn(String rule, double close, boolean due) {
        double top = rule.startsWith("trailing") ? 200 : 100;
        Bars bars = Series.of(100, top, close);

        assertThat(book(rule).exit(bars, 2, 1, 100).isPresent()).isEqualTo(due);
    }

    @Test
    void theStopOfTheRangeStaysWhereItWasBeforeTheEntry() {
        // ranges 2, 4, 3: the mean of two, then Wilder's 3 + (3 - 3) / 2
        Bars bars = Series.of(100, 102, 98, 101, 95, 150, 92, 91.999);
        RuleBook rules = book("atr-stop=2,3");

        // bought at 101, the ATR of the bar before is 3: the stop is at 92, however wide the bars after it are
        assertThat(rules.exit(bars, 6, 4, 101).orElseThrow().reason())
                .isEqualTo(
                        "atr-stop: close 92.00 is at or below 92.00, 3 times the ATR(2) of 3.00 below the entry at 101.00");
        assertThat(rules.exit(bars, 4, 4, 101)).isEmpty();
        assertThat(rules.firstExit(bars, Entry.atOpen(bars, 4), bars.size())
                        .orElseThrow()
                        .bar())
                .isEqualTo(6);
    }

    @Test
    void theStopOfTheRangeHoldsBeforeItsPeriodIsOver() {
        Bars bars = Series.of(100, 102, 90);

        assertThat(book("atr-stop=14,3").exit(bars, 2, 2, 102).orElseThrow().reason())
                .contains("ATR(14) of 2.00", "below 96.00");
        // the first bar of Series has no range at all: the stop is the entry
        assertThat(book("atr-stop=14,3").exit(bars, 2, 1, 100)).isPresent();
    }

    @Test
    void theHighestCloseIsThatSinceTheEntry() {
        Bars bars = Series.of(100, 300, 100, 99, 98, 110, 98);

        assertThat(book("trailing-stop=10%").exit(bars, 4, 3, 100)).isEmpty();
        assertThat(book("trailing-stop=10%").exit(bars, 6, 3, 100).orElseThrow().reason())
                .isEqualTo(
                        "trailing-stop: close 98.00 is at or below 99.00, 10 % below the highest close of 110.00 since the entry");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "5, 5"})
    void heldForSoManyBars(int limit, int held) {
        BacktestResult result =
                play(Series.of(10, 10, 10, 10, 10, 10, 10, 10), "time-stop=" + limit, allLong(8), 0, true);

        RoundTrip trade = result.trades().getFirst();
        assertThat(trade.exitBar() - trade.entryBar()).isEqualTo(held);
        assertThat(result.trades()).hasSize(1);
        assertThat(trade.rule().orElseThrow().reason())
                .isEqualTo("time-stop: held for %d of %d bars".formatted(limit, limit));
    }

    @Test
    void namesAllRulesOfABarInTheirOrderAndCountsForTheHardest() {
        Bars bars = Series.of(100, 100, 80);
        Exit exit = book("time-stop=2 take-profit=5% trailing-stop=10% stop-loss=10%")
                .exit(bars, 2, 1, 100)
                .orElseThrow();

        assertThat(exit.rules()).isEqualTo("time-stop, trailing-stop, stop-loss");
        assertThat(exit.reason())
                .matches("time-stop: held .*; trailing-stop: close 80.00 .*; stop-loss: close 80.00 .*");
        assertThat(exit.action()).isEqualTo(RuleAction.CLOSE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMissingPriceSwitchesNoRuleOff(double price) {
        Bars crash = Series.of(100, 100, 80);
        Bars rally = Series.of(100, 100, 180);

        for (String rule : List.of("stop-loss", "trailing-stop", "atr-stop", "time-stop=2")) {
            assertThat(book(rule).exit(crash, 2, 1, price))
                    .as(rule)
                    .isEqualTo(book(rule).exit(crash, 2, 1, 100))
                    .isPresent();
        }
        assertThat(book("take-profit").exit(rally, 2, 1, price))
                .isEqualTo(book("take-profit").exit(rally, 2, 1, 100))
                .isPresent();
    }

    @Test
    void everyVerdictIsThatOfTheBarsUpToIt() {
        Bars bars = Series.walk("TEST", 160, 100, 0.03, 1);
        RuleBook rules = book("stop-loss=3% atr-stop=5,1 trailing-stop=4% take-profit=5% time-stop=12");
        int acted = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            Bars known = bars.first(bar + 1);
            for (int entry = Math.max(0, bar - 20); entry <= bar; entry++) {
                Optional<Exit> verdict = rules.exit(bars, bar, entry, bars.open()[entry]);
                assertThat(rules.exit(known, bar, entry, bars.open()[entry])).isEqualTo(verdict);
                acted += verdict.isPresent() ? 1 : 0;
            }
        }
        assertThat(acted).isBetween(500, 3000);
    }

    @Test
    void theFirstExitIsThatOfAskingAtEveryClose() {
        Bars bars = Series.walk("TEST", 400, 100, 0.02, 2);
        for (String rules : new String[] {
            "stop-loss=3%",
            "atr-stop=5,1",
            "trailing-stop=4%",
            "take-profit=5%",
            "time-stop=12",
            "stop-loss=5% trailing-stop=4% take-profit=8%"
        }) {
            for (int entry = 0; entry < bars.size(); entry += 7) {
                Optional<Exit> asked = Optional.empty();
                for (int bar = entry; bar < bars.size() && asked.isEmpty(); bar++) {
                    asked = book(rules).exit(bars, bar, entry, bars.open()[entry]);
                }
                assertThat(book(rules).firstExit(bars, Entry.atOpen(bars, entry), bars.size()))
                        .as(rules)
                        .isEqualTo(asked);
            }
        }
    }

    @Test
    void aBacktestCutShortIsTheBeginningOfTheWhole() {
        Bars bars = Series.walk("TEST", 300, 100, 0.03, 3);
        boolean[] stances = new boolean[bars.size()];
        for (int bar = 0; bar < stances.length; bar++) {
            stances[bar] = bar % 40 > 3;
        }
        String rules = "stop-loss=5% trailing-stop=8% take-profit=12% time-stop=30";
        double[] whole = play(bars, rules, stances, 0, false).equity();
        for (int n = 1; n <= bars.size(); n += 3) {
            assertThat(play(bars.first(n), rules, Arrays.copyOf(stances, n), 0, false)
                            .equity())
                    .isEqualTo(Arrays.copyOf(whole, n));
        }
    }

    @Test
    void staysOutUntilTheStrategyHasBeenOut() {
        Bars bars = Series.of(100, 100, 80, 120, 130, 130, 140, 150, 150);
        boolean[] stances = {true, true, true, true, false, true, true, true, true};

        List<RoundTrip> trades = play(bars, "stop-loss=10%", stances, 0, false).trades();

        assertThat(trades).extracting(RoundTrip::entryBar).containsExactly(1, 6);
        assertThat(trades).extracting(RoundTrip::exitBar).containsExactly(3, RoundTrip.NO_EXIT);
        assertThat(stances).containsExactly(true, true, true, true, false, true, true, true, true);
    }

    @Test
    void aBarOnWhichTheStrategyLeavesIsAnExitOfTheStrategy() {
        boolean[] stances = {true, true, false, true, true};

        List<RoundTrip> trades = play(Series.of(100, 100, 80, 80, 80), "stop-loss=10%", stances, 0, false)
                .trades();

        assertThat(trades.getFirst().rule()).isEmpty();
        assertThat(trades.getFirst().exitBar()).isEqualTo(3);
        assertThat(trades.get(1).entryBar()).isEqualTo(4);
    }

    @Test
    void theEntryIsTheBarAtWhichItWasReallyBought() {
        // a capital of 100 buys no share before the open of bar 4, at 90
        Bars bars = Series.of(200, 180, 150, 90, 85, 81.5, 81, 80.9, 80);

        RoundTrip trade = new Backtest(100, new Costs(0, 0), true)
                .run(new Period(bars, 0), signals(allLong(9)), book("stop-loss=10%"))
                .trades()
                .getFirst();

        assertThat(trade.entryBar()).isEqualTo(4);
        assertThat(trade.exitBar()).isEqualTo(7);
        assertThat(trade.rule().orElseThrow().reason())
                .contains("close 81.00 is at or below 81.00, 10 % below the entry at 90.00");
    }

    @Test
    void aPositionThatIsMeasuredFromTheMiddleOnBeginsThere() {
        Bars bars = Series.of(100, 100, 60, 60, 60, 60, 53, 53);

        RoundTrip trade =
                play(bars, "stop-loss=10%", allLong(8), 4, false).trades().getFirst();

        assertThat(trade.entryBar()).isZero();
        assertThat(trade.exitBar()).isEqualTo(3);
        assertThat(trade.rule().orElseThrow().bar()).isEqualTo(6);
    }

    @Test
    void slippageMovesNoStop() {
        Bars bars = Series.of(100, 100, 90.5, 90, 90);
        Backtest dear = new Backtest(1000, new Costs(0, 0.05), false);

        assertThat(dear.run(new Period(bars, 0), signals(allLong(5)), book("stop-loss=10%"))
                        .trades()
                        .getFirst()
                        .exitBar())
                .isEqualTo(4);
    }

    @Test
    void anExitOnTheLastBarIsSaidOfTheOpenPosition() {
        RoundTrip trade = play(Series.of(100, 100, 80), "stop-loss=10%", allLong(3), 0, false)
                .trades()
                .getFirst();

        assertThat(trade.open()).isTrue();
        assertThat(trade.rule()).map(Exit::rules).hasValue("stop-loss");
    }

    @ParameterizedTest
    @CsvSource({"LLLL, true", "OLLL, true", "LLOL, false", "LLLO, false", "LOLL, false"})
    void anExitKeepsOutAsLongAsTheStrategyHasWantedToBeIn(String stances, boolean keptOut) {
        Exit exit = book("stop-loss=10%")
                .exit(Series.of(100, 80, 80, 80), 1, 1, 100)
                .orElseThrow();
        boolean[] wanted = new boolean[4];
        for (int bar = 0; bar < wanted.length; bar++) {
            wanted[bar] = stances.charAt(bar) == 'L';
        }

        assertThat(exit.keepsOut(wanted)).isEqualTo(keptOut);
    }

    @Test
    void refusesWhatIsNoPositionOrNoBook() {
        Bars bars = Series.of(100, 100, 80);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> book("stop-loss").exit(bars, 1, 2, 100));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> book("stop-loss").exit(bars, 3, 2, 100));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> book("stop-loss").exit(bars, 2, -1, 100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book("stop-loss=5% stop-loss=6%"))
                .withMessage("two rules stop-loss for one ticker");
    }

    private static BacktestResult play(Bars bars, String rules, boolean[] stances, int start, boolean wholeShares) {
        return new Backtest(1000, new Costs(0, 0), wholeShares)
                .run(new Period(bars, start), signals(stances), book(rules));
    }

    private static Signals signals(boolean[] stances) {
        return new Signals(stances, List.of(), bar -> "test");
    }

    private static boolean[] allLong(int bars) {
        boolean[] stances = new boolean[bars];
        Arrays.fill(stances, true);
        return stances;
    }

    private static RuleBook book(String rules) {
        return new RuleBook(Stream.of(rules.split(" "))
                .map(rule -> RuleText.parse(rule, RuleType.all()))
                .toList());
    }
}
