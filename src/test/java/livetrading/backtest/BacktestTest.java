package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Signals;
import org.junit.jupiter.api.Test;

/** Worked out by hand: five bars that open at 10, 11, 12, 20, 16 and close 1 above. */
class BacktestTest {

    private static final double[] OPEN = {10, 11, 12, 20, 16};
    private static final double[] CLOSE = {11, 12, 13, 21, 17};
    private static final Backtest FREE = new Backtest(1000, Costs.NONE, true);

    @Test
    void fillsAtTheNextOpen() {
        BacktestResult result = FREE.run(bars(), longAfter(0, 1), 0);

        RoundTrip trade = result.trades().getFirst();
        assertThat(result.trades()).hasSize(1);
        assertThat(trade.entryBar()).isEqualTo(1);
        assertThat(trade.entryPrice()).isEqualTo(11);
        assertThat(trade.exitBar()).isEqualTo(3);
        assertThat(trade.exitPrice()).isEqualTo(20);
        assertThat(trade.open()).isFalse();
    }

    @Test
    void buysWholeSharesWithAllTheCash() {
        BacktestResult result = FREE.run(bars(), longAfter(0, 1), 0);

        assertThat(result.trades().getFirst().shares()).isEqualTo(90);
        assertThat(result.trades().getFirst().profit()).isEqualTo(90 * 9);
        assertThat(result.trades().getFirst().returnFraction()).isCloseTo(9 / 11.0, within(1e-12));
        assertThat(result.equity()).containsExactly(1000, 10 + 90 * 12, 10 + 90 * 13, 1810, 1810);
        assertThat(result.returns()[1]).isCloseTo(0.09, within(1e-12));
    }

    @Test
    void buysPartsOfAShareWhereTheyAreAllowed() {
        BacktestResult result = new Backtest(1000, Costs.NONE, false).run(bars(), longAfter(0, 1), 0);

        assertThat(result.trades().getFirst().shares()).isCloseTo(1000 / 11.0, within(1e-12));
        assertThat(result.metrics().finalEquity()).isCloseTo(1000 * 20 / 11.0, within(1e-9));
    }

    @Test
    void paysCommissionAndSlippageOnBothSides() {
        BacktestResult result = new Backtest(1000, new Costs(0.01, 0.1 / 11), true).run(bars(), longAfter(0, 1), 0);

        double paid = 11.1;
        double received = 20 * (1 - 0.1 / 11);
        double shares = 89; // 1000 / (11.1 * 1.01) = 89.2
        double profit = shares * (received - paid) - 0.01 * shares * (paid + received);
        RoundTrip trade = result.trades().getFirst();
        assertThat(trade.shares()).isEqualTo(shares);
        assertThat(trade.entryPrice()).isCloseTo(paid, within(1e-12));
        assertThat(trade.exitPrice()).isCloseTo(received, within(1e-12));
        assertThat(trade.profit()).isCloseTo(profit, within(1e-9));
        assertThat(trade.returnFraction()).isCloseTo(profit / (shares * paid), within(1e-12));
        assertThat(result.equity()[1]).isCloseTo(1000 - shares * paid * 1.01 + shares * 12, within(1e-9));
        assertThat(result.metrics().finalEquity()).isCloseTo(1000 + profit, within(1e-9));
    }

    @Test
    void leavesThePositionAtTheEndOpenAtTheLastClose() {
        BacktestResult result = new Backtest(1000, new Costs(0.01, 0), true).run(bars(), longAfter(2, 3, 4), 0);

        RoundTrip trade = result.trades().getFirst();
        double shares = 49; // 1000 / 20.2 = 49.5
        assertThat(trade.open()).isTrue();
        assertThat(trade.entryBar()).isEqualTo(3);
        assertThat(trade.exitBar()).isEqualTo(RoundTrip.NO_EXIT);
        assertThat(trade.exitPrice()).isEqualTo(17);
        assertThat(trade.profit()).isCloseTo(shares * (17 - 20) - 0.01 * shares * 20, within(1e-9));
        assertThat(result.metrics().finalEquity()).isCloseTo(1000 + trade.profit(), within(1e-9));
        assertThat(result.metrics().trades()).isZero();
    }

    @Test
    void neverActsOnTheLastStance() {
        assertThat(FREE.run(bars(), longAfter(4), 0).trades()).isEmpty();
    }

    @Test
    void startsInTheMiddleWithTheStanceOfTheBarBefore() {
        BacktestResult result = FREE.run(bars(), longAfter(0, 1, 2), 2);

        RoundTrip trade = result.trades().getFirst();
        assertThat(result.bars().size()).isEqualTo(3);
        assertThat(result.equity()).containsExactly(4 + 83 * 13, 4 + 83 * 21, 4 + 83 * 16);
        assertThat(trade.entryBar()).isZero();
        assertThat(trade.entryPrice()).isEqualTo(12);
        assertThat(trade.exitBar()).isEqualTo(2);
        assertThat(result.bars().open()[trade.exitBar()]).isEqualTo(trade.exitPrice());
    }

    @Test
    void forgetsWhatWasWantedBeforeTheBarBeforeTheStart() {
        assertThat(FREE.run(bars(), longAfter(0), 2).trades()).isEmpty();
    }

    @Test
    void doesNotEnterWithoutTheCashForOneShare() {
        BacktestResult result = new Backtest(10.99, Costs.NONE, true).run(bars(), longAfter(0, 1, 2, 3), 0);

        assertThat(result.trades()).isEmpty();
        assertThat(result.equity()).containsOnly(10.99);
        assertThat(result.metrics().sharpe()).isEmpty();
        assertThat(result.metrics().winRate()).isEmpty();
        assertThat(result.metrics().exposure()).isZero();
    }

    @Test
    void triesAgainWhileItCannotAffordAShare() {
        BacktestResult result = new Backtest(16.5, Costs.NONE, true).run(bars(), longAfter(2, 3), 0);

        assertThat(result.trades()).hasSize(1);
        assertThat(result.trades().getFirst().entryBar()).isEqualTo(4);
    }

    @Test
    void canTurnAroundOnAnyBar() {
        BacktestResult result = FREE.run(bars(), longAfter(0, 2), 0);

        assertThat(result.trades()).hasSize(2);
        assertThat(result.trades().get(0).exitBar()).isEqualTo(2);
        assertThat(result.trades().get(0).exitPrice()).isEqualTo(12);
        assertThat(result.trades().get(1).entryBar()).isEqualTo(3);
        assertThat(result.trades().get(1).shares()).isEqualTo(54); // 1090 / 20
    }

    @Test
    void buysAndHoldsFromTheFirstOpen() {
        BacktestResult result = FREE.buyAndHold(bars(), 1);

        assertThat(result.trades()).hasSize(1);
        assertThat(result.trades().getFirst().open()).isTrue();
        assertThat(result.trades().getFirst().entryPrice()).isEqualTo(11);
        assertThat(result.metrics().exposure()).isEqualTo(1);
        assertThat(result.metrics().finalEquity()).isEqualTo(10 + 90 * 17);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> FREE.run(bars().first(4), longAfter(0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backtest(0, Costs.NONE, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Costs(0.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Costs(0, Double.NaN));
        assertThatThrownBy(() -> FREE.run(bars(), longAfter(0), 5)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Bars bars() {
        LocalDate monday = LocalDate.of(2024, 3, 4);
        long[] times = IntStream.range(0, OPEN.length)
                .mapToLong(i -> MarketCalendar.startOfDay(monday.plusDays(i)).toEpochMilli())
                .toArray();
        return new Bars(new Ticker("ALFA"), Timeframe.DAY_1, times, OPEN, CLOSE, OPEN, CLOSE, new double[OPEN.length]);
    }

    /** Long after the close of these bars, out after all others. */
    private static Signals longAfter(int... bars) {
        boolean[] stances = new boolean[OPEN.length];
        for (int bar : bars) {
            stances[bar] = true;
        }
        return new Signals(stances, List.of(), bar -> "as planned");
    }
}
