package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;

/** Strategies that follow each other: A, B or none is active on a bar, and L is long. */
class RuledStancesTest {

    @Test
    void whoOpenedAPositionClosesItAndNothingIsBoughtAtThatClose() {
        // B is long all the time, but A leads until it is out at bar 4; B buys at the open after the next close
        assertThat(trades(Series.of(1, 1, 1, 1, 1, 1, 1, 1), "ABBBBBBB", "LLLLOOOO", "LLLLLLLL", ""))
                .containsExactly("1 to 5", "6 to end");
    }

    @Test
    void afterAnExitByRuleTheTickerStaysOutUntilTheStrategyThatItHasThenIsOut() {
        // stopped at bar 2, A is never out again; B becomes active at bar 4 and is out at bar 5
        Bars falling = Series.of(100, 100, 80, 80, 80, 80, 80, 80);

        assertThat(trades(falling, "AAAABBBB", "LLLLLLLL", "LLLLLOLL", "stop-loss=10%"))
                .containsExactly("1 to 3 by stop-loss", "7 to end");
    }

    @Test
    void whileNoStrategyIsActiveItStaysOut() {
        Bars falling = Series.of(100, 100, 80, 80, 80, 80, 80, 80, 80);

        assertThat(trades(falling, "AAA--BBBB", "LLLLLLLLL", "LLLLLLOLL", "stop-loss=10%"))
                .containsExactly("1 to 3 by stop-loss", "8 to end");
    }

    @Test
    void whoIsActiveWhenALockEndsBuys() {
        // A is out at bar 3 and in again at bar 4, when the ticker is locked; at bar 6 B is active and out
        Bars bars = Series.of(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

        assertThat(trades(bars, "AAAAAABBBB", "LLLOLLLLLL", "OOOOOOOLLL", "cooldown=3"))
                .containsExactly("1 to 4", "8 to end");
    }

    private static List<String> trades(Bars bars, String active, String a, String b, String rules) {
        boolean[] ofA = stances(a);
        boolean[] ofB = stances(b);
        var ruled = new RuledStances(
                bars,
                bar -> switch (active.charAt(bar)) {
                    case 'A' -> Optional.of(ofA);
                    case 'B' -> Optional.of(ofB);
                    default -> Optional.empty();
                },
                book(rules));
        return new Backtest(1000, Costs.NONE, false)
                .run(new Period(bars, 0), ruled).trades().stream()
                        .map(RuledStancesTest::words)
                        .toList();
    }

    private static String words(RoundTrip trade) {
        return trade.entryBar()
                + (trade.open() ? " to end" : " to " + trade.exitBar())
                + trade.rule().map(exit -> " by " + exit.rules()).orElse("");
    }

    private static boolean[] stances(String letters) {
        boolean[] stances = new boolean[letters.length()];
        for (int bar = 0; bar < stances.length; bar++) {
            stances[bar] = letters.charAt(bar) == 'L';
        }
        return stances;
    }

    private static RuleBook book(String rules) {
        return new RuleBook(Stream.of(rules.split(" "))
                .filter(rule -> !rule.isEmpty())
                .map(rule -> RuleText.parse(rule, RuleType.all()))
                .toList());
    }
}
