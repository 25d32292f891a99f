package livetrading.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import livetrading.account.AccountMark;
import livetrading.account.AccountResult;
import livetrading.account.AccountSelection;
import livetrading.account.AccountTrade;
import livetrading.account.Benchmark;
import livetrading.backtest.Metrics;
import livetrading.market.Ticker;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.strategy.StrategyCatalog;

/**
 * An account of three sessions, written by hand: 10 shares of AAA are bought at 100.05 and sold at 105.4473, 20.5 of BBB
 * bought at 50.01 and still held at 51.
 */
final class SmallAccount {

    static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
    static final Ticker AAA = new Ticker("AAA");
    static final Ticker BBB = new Ticker("BBB");

    private static final Competitors COMPETITORS = Competitors.withDefaults(StrategyCatalog.BUILT_IN);

    private SmallAccount() {}

    static PlayedAccount played(String... words) throws CommandRefused {
        SettingTexts texts =
                SettingOptions.texts(Arguments.parse(SettingOptions.all().toList(), List.of(words)));
        return played(
                texts,
                List.of(soldTrade(), openTrade()),
                new TreeMap<>(Map.of("POSITIONS_FULL", 3, "SHARE_TOO_DEAR", 12)));
    }

    static PlayedAccount idle() throws CommandRefused {
        return played(SettingTexts.standard(), List.of(), new TreeMap<>());
    }

    private static PlayedAccount played(
            SettingTexts texts, List<AccountTrade> trades, SortedMap<String, Integer> refusals) throws CommandRefused {
        SettingTexts both = texts.with(Setting.TICKERS, "AAA,BBB");
        return new PlayedAccount(
                both,
                SettingOptions.checked(both).account(StrategyCatalog.BUILT_IN),
                new AccountResult(
                        List.of(
                                mark(0, "100000.0000", "100000.0000", 0),
                                mark(1, "100100.1000", "97974.2900", 2),
                                mark(2, "100072.2680", "99026.7680", 1)),
                        trades,
                        List.of(
                                selection(AAA, Optional.of(COMPETITORS.list().getFirst()), 1.25),
                                selection(BBB, Optional.empty(), Double.NaN)),
                        refusals,
                        Map.of(),
                        Map.of(),
                        metrics(),
                        0.0105,
                        new Benchmark(new double[] {1, 1.2, 0.9}, -0.1, OptionalDouble.of(-0.5), -0.25),
                        new Benchmark(new double[0], 0, OptionalDouble.empty(), 0),
                        Optional.empty()));
    }

    private static AccountMark mark(int day, String equity, String cash, int positions) {
        return new AccountMark(FIRST.plusDays(day), new BigDecimal(equity), new BigDecimal(cash), positions);
    }

    private static AccountTrade soldTrade() {
        return new AccountTrade(
                AAA,
                COMPETITORS.list().getFirst().id(),
                FIRST.plusDays(1),
                new BigDecimal("100.0500"),
                "the fast average is above the slow",
                new BigDecimal("10"),
                BigDecimal.ZERO,
                new BigDecimal("0.0000"),
                new BigDecimal("53.9730"),
                Optional.of(new AccountTrade.Exit(
                        FIRST.plusDays(2), new BigDecimal("105.4473"), "the fast average is below the slow")));
    }

    private static AccountTrade openTrade() {
        return new AccountTrade(
                BBB,
                "rsi",
                FIRST.plusDays(1),
                new BigDecimal("50.0100"),
                "RSI 29.0 is below 30",
                new BigDecimal("20.5"),
                BigDecimal.ZERO,
                new BigDecimal("0E-7"),
                new BigDecimal("20.2950"),
                Optional.empty());
    }

    private static AccountSelection selection(Ticker ticker, Optional<Competitor> strategy, double score) {
        return new AccountSelection(
                FIRST,
                ticker,
                strategy,
                Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score),
                strategy.isPresent() ? OptionalDouble.of(0.4) : OptionalDouble.empty(),
                "because");
    }

    private static Metrics metrics() {
        OptionalDouble some = OptionalDouble.of(0.5);
        OptionalDouble none = OptionalDouble.empty();
        return new Metrics(
                some,
                some,
                some,
                some,
                0.000723,
                -0.0003,
                some,
                some,
                none,
                some,
                some,
                none,
                some,
                none,
                84,
                1,
                0.67,
                1.5,
                some,
                some,
                100072.268);
    }
}
