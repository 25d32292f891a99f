package livetrading.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Side;
import livetrading.risk.RiskLimits;
import livetrading.risk.rule.RuleList;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.selection.SelectionCriteria;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecisionsAlongTest {

    private static final Map<Ticker, Bars> PRICES = Walks.of(4, 1250, 1);
    private static List<AccountFill> done = List.of();
    private static AccountResult result;

    @BeforeAll
    static void play() throws InterruptedException {
        var outcome = backtest().run(Optional.empty(), Optional.empty(), 2, (session, done, all) -> {});
        result = ((AccountOutcome.Played) outcome).result();
        done = result.trades().stream().flatMap(DecisionsAlongTest::fills).toList();
    }

    private static AccountBacktest backtest() {
        var costs = new Costs(0.001, 0.0005);
        var evaluation = new EvaluationRules(
                Competitors.withDefaults(StrategyCatalog.BUILT_IN),
                Metric.SHARPE,
                0.1,
                new SelectionCriteria(1, 0, false),
                EvaluationRules.measuredWith(new BigDecimal(25_000), costs, false, RuleList.NONE),
                365,
                90,
                Timeframe.DAY_1);
        var limits = new RiskLimits(new BigDecimal("0.1"), 3, false, new BigDecimal("0.0015"));
        return new AccountBacktest(
                new AccountSettings(List.copyOf(PRICES.keySet()), new BigDecimal(25_000), evaluation, limits), PRICES);
    }

    static Stream<AccountFill> fills(AccountTrade trade) {
        var bought = new AccountFill(
                trade.entry(), trade.ticker(), Side.BUY, trade.shares(), trade.entryPrice(), trade.entryFees());
        return Stream.concat(
                Stream.of(bought),
                trade.exit().stream()
                        .map(exit -> new AccountFill(
                                exit.date(),
                                trade.ticker(),
                                Side.SELL,
                                trade.shares(),
                                exit.price(),
                                trade.fees().subtract(trade.entryFees()))));
    }

    private static List<AccountFill> along(List<AccountFill> actual) throws InterruptedException {
        return backtest()
                .decisionsAlong(
                        ActualAccount.of(actual),
                        result.marks().getFirst().date(),
                        result.marks().getLast().date(),
                        2,
                        (session, done, all) -> {})
                .decided();
    }

    @Test
    void whatWasDoneAsTestedIsWhatIsDecided() throws InterruptedException {
        assertThat(done).hasSizeGreaterThan(20);
        assertThat(along(done)).containsExactlyInAnyOrderElementsOf(done);
    }

    /** A sale a session late: missing in its session, done in the next, where it is still decided. */
    @Test
    void whatFollowsFromADifferenceIsNoDifference() throws InterruptedException {
        AccountFill late = done.stream()
                .filter(fill -> fill.side() == Side.SELL)
                .skip(3)
                .findFirst()
                .orElseThrow();
        List<AccountFill> actual = new ArrayList<>(done);
        actual.remove(late);

        List<AccountFill> decided = along(actual);

        assertThat(decided).contains(late);
        List<AccountFill> before = decided.stream()
                .filter(fill -> fill.session().isBefore(late.session()))
                .toList();
        assertThat(done).containsAll(before);
        // it is still held, and decided anew after the next close, where the account that sold it has nothing to sell
        assertThat(decided)
                .anyMatch(fill -> fill.ticker().equals(late.ticker())
                        && fill.side() == Side.SELL
                        && fill.session()
                                .equals(MarketCalendar.sessionAfter(late.session())
                                        .date()));
    }

    @Test
    void aDealThatNobodyDecidedIsNotAmongIt() throws InterruptedException {
        AccountFill first = done.getFirst();
        Ticker other = PRICES.keySet().stream()
                .filter(ticker -> done.stream()
                        .noneMatch(fill -> fill.session().equals(first.session())
                                && fill.ticker().equals(ticker)))
                .findFirst()
                .orElseThrow();
        List<AccountFill> actual = new ArrayList<>(done);
        var strange = new AccountFill(
                first.session(), other, Side.BUY, BigDecimal.TEN, new BigDecimal("50"), BigDecimal.ZERO);
        actual.add(strange);

        assertThat(along(actual))
                .noneMatch(fill -> fill.ticker().equals(other)
                        && fill.session().equals(first.session())
                        && fill.side() == Side.BUY)
                .contains(first);
    }
}
