package livetrading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.backtest.Backtest;
import livetrading.backtest.Costs;
import livetrading.backtest.Period;
import livetrading.backtest.RoundTrip;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlackoutTest {

    /** Thanksgiving is the 26th, a Thursday. */
    private static final Bars DAYS =
            days("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-27", "2026-11-30", "2026-12-01");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 2026-11-27, 2",
        "2026-11-26, 2026-11-26, ''",
        "2026-11-28, 2026-11-29, ''",
        "2026-11-24, 2026-11-27, 0 1 2",
        "2026-11-30, 2026-11-30, 3",
        "2026-12-02, 2026-12-02, 5",
        "2026-11-23, 2026-11-23, ''"
    })
    void blocksTheClosesAfterWhichAnOrderWouldBeFilledOnItsDays(String from, String until, String locked) {
        Blackout rule = new Blackout(LocalDate.parse(from), LocalDate.parse(until), "");

        List<String> bars = Stream.iterate(0, bar -> bar < DAYS.size(), bar -> bar + 1)
                .filter(bar -> lock(rule, DAYS, bar).isPresent())
                .map(String::valueOf)
                .toList();

        assertThat(String.join(" ", bars)).isEqualTo(locked);
    }

    @Test
    void saysUntilWhenAndWhy() {
        assertThat(lock(new Blackout(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-27"), "earnings"), DAYS, 0)
                        .orElseThrow()
                        .reason())
                .isEqualTo("no entry until 2026-11-27, earnings");
        assertThat(lock(new Blackout(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-27"), ""), DAYS, 0)
                        .orElseThrow()
                        .reason())
                .isEqualTo("no entry until 2026-11-27");
    }

    @Test
    void anHourWithinASessionIsFilledInTheSameAndItsLastOneInTheNext() {
        Blackout tuesday = new Blackout(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"), "");
        Bars hours = bars(
                Timeframe.HOUR_1,
                Stream.of(
                                "2026-11-23T14:00",
                                "2026-11-23T15:00",
                                "2026-11-24T09:00",
                                "2026-11-24T14:00",
                                "2026-11-24T15:00")
                        .map(time -> LocalDateTime.parse(time)
                                .atZone(MarketCalendar.NEW_YORK)
                                .toInstant())
                        .toList());

        assertThat(Stream.of(0, 1, 2, 3, 4).map(bar -> lock(tuesday, hours, bar).isPresent()))
                .containsExactly(false, true, true, true, false);
    }

    @Test
    void aBacktestBuysAtTheFirstOpenAfterwardsAndSellsMeanwhile() {
        boolean[] stances = {true, true, true, true, true, true};
        RuleBook rules = book("blackout=2026-11-24,2026-11-25", "blackout=2026-11-27");

        assertThat(entries(stances, rules)).containsExactly(4);
        boolean[] once = {true, false, true, false, true, true};
        assertThat(entries(once, book("blackout=2026-11-27"))).containsExactly(1, 5);
    }

    @Test
    void looksAtNoLaterBar() {
        Blackout rule = new Blackout(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-30"), "");
        for (int bar = 0; bar < DAYS.size(); bar++) {
            assertThat(lock(rule, DAYS.first(bar + 1), bar)).isEqualTo(lock(rule, DAYS, bar));
        }
    }

    @Test
    void readsACalendarOfEarnings() {
        List<TargetedRule> rules = BlackoutFile.read(
                "earnings.csv",
                List.of(
                        "\uFEFFTicker,From,Until,Reason",
                        "",
                        "AAPL,2026-01-28,2026-01-30,\"earnings, first quarter\"",
                        "# ours",
                        "*,2026-12-24,2026-12-31,holidays",
                        "MSFT,2026-01-27,,",
                        "IBM,2026-01-21"));

        assertThat(rules)
                .extracting(TargetedRule::text)
                .containsExactly(
                        "AAPL: blackout=2026-01-28,2026-01-30,earnings, first quarter",
                        "blackout=2026-12-24,2026-12-31,holidays",
                        "MSFT: blackout=2026-01-27,2026-01-27",
                        "IBM: blackout=2026-01-21,2026-01-21");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            AAPL                        | 'AAPL' is not like AAPL,2026-01-28,2026-01-30,earnings
            $,2026-01-28                | '$' is not a ticker: 1 to 10 letters, digits, dots or dashes, a letter first
            AAPL,2026-01-28,2026-01-20  | a blackout until 2026-01-20 ends before it begins on 2026-01-28
            """)
    void namesFileAndLineOfWhatIsWrong(String line, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlackoutFile.read("my.csv", List.of("IBM,2026-01-21", line)))
                .withMessage("my.csv, line 2: " + problem);
    }

    @Test
    void refusesAReasonThatCouldNotBeReadAgain() {
        LocalDate day = LocalDate.parse("2026-01-28");
        for (String reason : List.of("# 1", "one\ntwo", "x".repeat(101))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Blackout(day, day, reason))
                    .withMessage("the reason of a blackout has at most 100 characters on one line and no number sign");
        }
    }

    private static Optional<Lock.Cause> lock(Blackout rule, Bars bars, int bar) {
        return rule.lock(bars, bar, List.of());
    }

    private static RuleBook book(String... rules) {
        return new RuleReader(RuleType.ofOneTicker())
                .file("test", List.of(rules))
                .rules()
                .of(Ticker.of("TEST"));
    }

    private static List<Integer> entries(boolean[] stances, RuleBook rules) {
        return new Backtest(1000, new Costs(0, 0), false)
                .run(new Period(DAYS, 0), new Signals(stances, List.of(), bar -> "test"), rules).trades().stream()
                        .map(RoundTrip::entryBar)
                        .toList();
    }

    private static Bars days(String... dates) {
        return bars(
                Timeframe.DAY_1,
                Stream.of(dates)
                        .map(date -> MarketCalendar.startOfDay(LocalDate.parse(date)))
                        .toList());
    }

    private static Bars bars(Timeframe timeframe, List<Instant> times) {
        double[] price = new double[times.size()];
        Arrays.fill(price, 100);
        long[] begins = times.stream().mapToLong(Instant::toEpochMilli).toArray();
        return new Bars(Ticker.of("TEST"), timeframe, begins, price, price, price, price, price);
    }
}
