package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import livetrading.backtest.Costs;
import livetrading.backtest.Performance;
import livetrading.deviation.Deal;
import livetrading.deviation.DealComparison;
import livetrading.deviation.DecayTest;
import livetrading.deviation.DeviationState.Alarm;
import livetrading.deviation.ExecutionTest;
import livetrading.deviation.HardTest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitor;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accounts that are played for a year on random prices, each judged as live trading is: with noise of 8 basis points. */
class SeededAccountsTest {

    private static final int ACCOUNTS = 200;
    private static final int YEAR = 252;
    private static final int BARS = 720;
    private static final int FOUND_WITHIN = 60;
    private static final double NOISE = 8;
    private static final double EXTRA = 10;

    private static List<Played> accounts = List.of();

    private record Played(long seed, int orders, boolean isOtherwise, double[] returns, double[] evaluated) {}

    @BeforeAll
    static void play() {
        accounts = LongStream.range(0, ACCOUNTS)
                .parallel()
                .mapToObj(SeededAccountsTest::played)
                .toList();
    }

    private static AccountSettings settings(Map<Ticker, Bars> prices) {
        var evaluation = new EvaluationRules(
                new Competitors(Stream.of("mean-reversion", "macd", "vwap")
                        .map(id ->
                                Competitor.withDefaults(StrategyCatalog.find(id).orElseThrow()))
                        .toList()),
                Metric.SHARPE,
                0.1,
                new SelectionCriteria(1, 0, false),
                EvaluationRules.measuredWith(new BigDecimal(100_000), new Costs(0, 0.0005), false, RuleList.NONE),
                365,
                365,
                Timeframe.DAY_1);
        return new AccountSettings(
                List.copyOf(prices.keySet()),
                new BigDecimal(100_000),
                evaluation,
                new RiskLimits(new BigDecimal("0.1"), 4, false, new BigDecimal("0.0005")));
    }

    private static Played played(long seed) {
        try {
            Map<Ticker, Bars> prices = Walks.of(4, BARS, seed);
            AccountSettings settings = settings(prices);
            var backtest = new AccountBacktest(settings, prices);
            Bars any = prices.values().iterator().next();
            LocalDate from = any.date(BARS - YEAR - 1);
            LocalDate to = any.date(BARS - 1);
            AccountOutcome outcome = backtest.run(Optional.of(from), Optional.of(to), 1, (session, done, all) -> {});
            AccountResult result = ((AccountOutcome.Played) outcome).result();
            List<AccountFill> fills =
                    result.trades().stream().flatMap(DecisionsAlongTest::fills).toList();
            List<AccountFill> decided = backtest.decisionsAlong(
                            ActualAccount.of(fills), from, to, 1, (session, done, all) -> {})
                    .decided();
            double[] equity = result.marks().stream()
                    .mapToDouble(mark -> mark.equity().doubleValue())
                    .toArray();
            return new Played(
                    seed,
                    fills.size(),
                    HardTest.of(DealComparison.of(deals(fills), deals(decided))) instanceof Alarm,
                    Performance.returns(equity[0], Arrays.copyOfRange(equity, 1, equity.length)),
                    EvaluatedReturns.of(settings, prices, from));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Deal> deals(List<AccountFill> fills) {
        return fills.stream()
                .map(fill -> new Deal(fill.session(), fill.ticker(), fill.side(), fill.quantity(), fill.price()))
                .toList();
    }

    @Test
    void atMostOneOfAHundredRaisesAFalseAlarmAYear() {
        assertThat(accounts).noneMatch(Played::isOtherwise);
        assertThat(accounts)
                .filteredOn(account -> isEverAlarm(account, account.orders(), 0))
                .hasSizeLessThanOrEqualTo(ACCOUNTS / 100);
    }

    @Test
    void tenExtraBasisPointsAreFoundWithinSixtyOrders() {
        List<Played> enough = accounts.stream()
                .filter(account -> account.orders() >= FOUND_WITHIN)
                .toList();
        assertThat(enough).hasSizeGreaterThan(ACCOUNTS / 2);
        assertThat(enough)
                .filteredOn(account -> isEverAlarm(account, FOUND_WITHIN, EXTRA))
                .hasSizeGreaterThanOrEqualTo(enough.size() * 98 / 100);
    }

    /** None of them has an edge; what was chosen by luck promises no more than luck may take back. */
    @Test
    void atMostOneOfTwentyIsSaidToHaveLostItsEdge() {
        assertThat(accounts).filteredOn(SeededAccountsTest::isEverLess).hasSizeLessThanOrEqualTo(ACCOUNTS * 5 / 100);
    }

    private static boolean isEverLess(Played account) {
        var test = new DecayTest(account.evaluated(), YEAR);
        return List.of(63, 126, YEAR).stream()
                .anyMatch(look -> test.of(Arrays.copyOf(account.returns(), look)) instanceof Alarm);
    }

    /** Each order is judged when it comes. */
    private static boolean isEverAlarm(Played account, int orders, double extra) {
        var random = new Random(account.seed());
        double[] excess = new double[orders];
        for (int i = 0; i < orders; i++) {
            excess[i] = extra + NOISE * random.nextGaussian();
        }
        var test = new ExecutionTest(Math.max(1, account.orders()));
        for (int i = 1; i <= orders; i++) {
            if (test.of(Arrays.copyOf(excess, i)) instanceof Alarm) {
                return true;
            }
        }
        return false;
    }
}
