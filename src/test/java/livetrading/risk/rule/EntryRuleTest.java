package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
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

class EntryRuleTest {

    private static final Bars BARS = Series.walk("TEST", 300, 100, 0.03, 3);
    private static final PastTrade WIN = new PastTrade(10, 0.05, false);
    private static final PastTrade LOSS = new PastTrade(10, -0.05, false);
    private static final PastTrade STOP = new PastTrade(10, -0.05, true);

    @ParameterizedTest
    @CsvSource({
        "'cooldown=3', 12, 13",
        "'cooldown=1', 10, 11",
        "'loss-streak=2,20,3', 12, 13",
        "'low-profit=0%,2,3', 12, 13"
    })
    void keepsOutForSoManyClosesFromThatOfTheExitOn(String rule, int lastLocked, int free) {
        List<PastTrade> trades = List.of(LOSS, LOSS);

        for (int bar = 10; bar <= lastLocked; bar++) {
            assertThat(lock(rule, bar, trades))
                    .as("bar %d", bar)
                    .map(Lock::until)
                    .hasValue(free);
        }
        assertThat(lock(rule, free, trades)).isEmpty();
    }

    @Test
    void cooldownCountsFromTheLastExitOfItsKind() {
        List<PastTrade> trades = List.of(STOP, at(LOSS, 12), at(WIN, 14));

        assertThat(lock("cooldown=3", 16, trades).orElseThrow().reason())
                .isEqualTo("cooldown: 3 of 3 bars since an exit");
        assertThat(lock("cooldown=3,loss", 14, trades).orElseThrow().reason())
                .isEqualTo("cooldown: 3 of 3 bars since a loss");
        assertThat(lock("cooldown=3,loss", 15, trades)).isEmpty();
        assertThat(lock("cooldown=3,stop", 13, trades)).isEmpty();
        assertThat(lock("cooldown=4,stop", 13, trades)).isPresent();
        assertThat(lock("cooldown=250", 200, List.of())).isEmpty();
    }

    @Test
    void aStreakIsOfTheLastTradesAndWithinItsWindow() {
        assertThat(lock("loss-streak=3,5,9", 14, List.of(LOSS, at(LOSS, 12), at(LOSS, 14))))
                .isPresent();
        assertThat(lock("loss-streak=3,4,9", 14, List.of(LOSS, at(LOSS, 12), at(LOSS, 14))))
                .isEmpty();
        assertThat(lock("loss-streak=3,5,9", 14, List.of(LOSS, at(LOSS, 12), at(WIN, 14))))
                .isEmpty();
        assertThat(lock("loss-streak=3,5,9", 14, List.of(LOSS, at(WIN, 12), at(LOSS, 14))))
                .isEmpty();
        assertThat(lock("loss-streak=3,5,9", 12, List.of(LOSS, at(LOSS, 12)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, -0.02, 0.02, false", "0, -0.02, 0.019, true", "5, 0.02, 0.02, true", "-5, -0.02, -0.02, false"})
    void lowProfitIsTheSumOfTheLastReturns(double profit, double first, double second, boolean locked) {
        List<PastTrade> trades =
                List.of(new PastTrade(1, -1, true), new PastTrade(8, first, false), new PastTrade(10, second, false));

        assertThat(lock("low-profit=" + RuleWords.number(profit) + "%,2", 12, trades)
                        .isPresent())
                .isEqualTo(locked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cooldown=5,loss", "loss-streak=2", "low-profit=-50%,2"})
    void aReturnThatIsNoNumberSwitchesNoRuleOff(String rule) {
        PastTrade unknown = new PastTrade(10, Double.NaN, false);

        assertThat(lock(rule, 11, List.of(unknown, unknown))).isPresent();
    }

    @Test
    void aStreakOfTheAccountLooksAtTheTradesOfAllTickersAndNoOtherRuleDoes() {
        List<PastTrade> all = List.of(WIN, LOSS, at(LOSS, 11));
        RuleBook rules = book("loss-streak=2,20,3,account low-profit=50%,1 cooldown=9");

        Lock lock = rules.lock(BARS, 12, rule -> rule.looksAtAccount() ? all : List.of())
                .orElseThrow();

        assertThat(lock.reason()).isEqualTo("loss-streak: 2 of 3 bars since 2 losses of the account in a row");
        assertThat(book("loss-streak=2,20,3").lock(BARS, 12, rule -> rule.looksAtAccount() ? all : List.of(WIN)))
                .isEmpty();
    }

    @Test
    void namesAllRulesAndEndsWithTheLastOfThem() {
        Lock lock =
                lock("cooldown=5 loss-streak=2,20,3", 11, List.of(LOSS, LOSS)).orElseThrow();

        assertThat(lock.until()).isEqualTo(15);
        assertThat(lock.reason())
                .isEqualTo("cooldown: 2 of 5 bars since an exit; loss-streak: 2 of 3 bars since 2 losses in a row");
    }

    @Test
    void aBacktestBuysAtTheFirstOpenAfterwardsIfItsStrategyStillWantsTo() {
        // in at 0 to 3, out at 4, in from 5 on; the exit is filled at the open of bar 5
        boolean[] stances = stances(12, 4);

        assertThat(entries(stances, "time-stop=1000")).containsExactly(1, 6);
        assertThat(entries(stances, "cooldown=1")).containsExactly(1, 7);
        assertThat(entries(stances, "cooldown=3")).containsExactly(1, 9);
        assertThat(entries(stances, "cooldown=7")).containsExactly(1);
    }

    @Test
    void aBacktestCountsItsOwnTradesOnlyAndFromWhereItIsMeasured() {
        boolean[] stances = stances(20, 4, 8, 12);
        Bars falling =
                Series.of(IntStream.range(0, 20).mapToDouble(bar -> 100 - bar).toArray());

        assertThat(trades(falling, stances, 0, "loss-streak=2,20,3"))
                .extracting(RoundTrip::entryBar)
                .containsExactly(1, 6, 14);
        assertThat(trades(falling, stances, 6, "loss-streak=2,20,3"))
                .extracting(RoundTrip::entryBar)
                .containsExactly(0, 4, 11);
    }

    @Test
    void aStopIsOneByARule() {
        boolean[] stances = stances(14, 5);
        Bars bars = Series.of(100, 100, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80);

        // stopped at the open of bar 3; the strategy is in again from the close of bar 6 on
        assertThat(trades(bars, stances, 0, "stop-loss=10% cooldown=6,stop"))
                .extracting(RoundTrip::entryBar)
                .containsExactly(1, 10);
        assertThat(trades(bars, stances, 0, "cooldown=6,stop"))
                .extracting(RoundTrip::entryBar)
                .containsExactly(1, 7);
    }

    @Test
    void aBacktestCutShortIsTheBeginningOfTheWhole() {
        Bars bars = Series.walk("TEST", 300, 100, 0.03, 3);
        boolean[] stances = new boolean[bars.size()];
        for (int bar = 0; bar < stances.length; bar++) {
            stances[bar] = bar % 9 > 2;
        }
        String rules = "stop-loss=3% cooldown=4,stop loss-streak=3,30,12 low-profit=0%,4,15";
        double[] whole = equity(bars, stances, rules);
        for (int n = 1; n <= bars.size(); n += 3) {
            assertThat(equity(bars.first(n), Arrays.copyOf(stances, n), rules)).isEqualTo(Arrays.copyOf(whole, n));
        }
        assertThat(whole).isNotEqualTo(equity(bars, stances, "stop-loss=3%"));
    }

    private static PastTrade at(PastTrade trade, int bar) {
        return new PastTrade(bar, trade.returned(), trade.stopped());
    }

    private static Optional<Lock> lock(String rules, int bar, List<PastTrade> trades) {
        return book(rules).lock(BARS, bar, trades);
    }

    private static List<Integer> entries(boolean[] stances, String rules) {
        double[] closes = new double[stances.length];
        Arrays.fill(closes, 100);
        return trades(Series.of(closes), stances, 0, rules).stream()
                .map(RoundTrip::entryBar)
                .toList();
    }

    /** Long at every close but some. */
    private static boolean[] stances(int bars, int... out) {
        boolean[] stances = new boolean[bars];
        Arrays.fill(stances, true);
        IntStream.of(out).forEach(bar -> stances[bar] = false);
        return stances;
    }

    private static List<RoundTrip> trades(Bars bars, boolean[] stances, int start, String rules) {
        return BACKTEST.run(new Period(bars, start), signals(stances), book(rules))
                .trades();
    }

    private static double[] equity(Bars bars, boolean[] stances, String rules) {
        return BACKTEST.run(new Period(bars, 0), signals(stances), book(rules)).equity();
    }

    private static final Backtest BACKTEST = new Backtest(1000, new Costs(0, 0), false);

    private static Signals signals(boolean[] stances) {
        return new Signals(stances, List.of(), bar -> "test");
    }

    private static RuleBook book(String rules) {
        return new RuleBook(Stream.of(rules.split(" "))
                .map(rule -> RuleText.parse(rule, RuleType.all()))
                .toList());
    }
}
