package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Worked out by hand: a gain of 20 %, a loss of 10 %, and a position that is open at the end. */
class MetricsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final List<RoundTrip> ROUND_TRIPS = List.of(
            new RoundTrip(1, 10, 3, 12, 100, 200, 0.2, false),
            new RoundTrip(4, 12, 5, 10.8, 100, -120, -0.1, false),
            new RoundTrip(6, 10, RoundTrip.NO_EXIT, 9, 108, -108, -0.1, true));

    private static final double[] EQUITY = {1000, 1100, 1150, 1200, 1080, 1080, 1080, 972};

    private final Metrics metrics = Metrics.of(new Period(bars(1 + EQUITY.length), 1), 1000, ROUND_TRIPS, EQUITY);

    @Test
    void countsOnlyClosedRoundTrips() {
        assertThat(metrics.trades()).isEqualTo(2);
        assertThat(metrics.tradesPerYear()).isCloseTo(2 * 252 / 8.0, ROUNDING);
        assertThat(metrics.winRate()).hasValue(0.5);
        assertThat(metrics.averageBarsHeld()).hasValue(1.5);
    }

    @Test
    void weighsGainsAgainstLosses() {
        assertThat(metrics.profitFactor().orElseThrow()).isCloseTo(200 / 120.0, ROUNDING);
        assertThat(metrics.expectancy().orElseThrow()).isCloseTo(0.05, ROUNDING);
        assertThat(metrics.averageWin()).hasValue(0.2);
        assertThat(metrics.averageLoss()).hasValue(-0.1);
        assertThat(metrics.largestLoss()).hasValue(-0.1);
    }

    @Test
    void countsBarsWithAPositionAtTheirClose() {
        assertThat(metrics.exposure()).isCloseTo((2 + 1 + 2) / 8.0, ROUNDING);
    }

    @Test
    void comparesWhatWasTradedWithTheAverageEquity() {
        double traded = 100 * (10 + 12) + 100 * (12 + 10.8) + 108 * 10;
        double averageEquity = (1000 + 1100 + 1150 + 1200 + 3 * 1080 + 972) / 8.0;
        assertThat(metrics.turnover()).isCloseTo(traded / averageEquity * 252 / 8, within(1e-9));
    }

    @Test
    void measuresTheEquityFromTheCapital() {
        assertThat(metrics.finalEquity()).isEqualTo(972);
        assertThat(metrics.totalReturn()).isCloseTo(-0.028, ROUNDING);
        assertThat(metrics.maxDrawdown()).isCloseTo(972 / 1200.0 - 1, ROUNDING);
        assertThat(metrics.cagr().orElseThrow()).isCloseTo(Math.pow(0.972, 252 / 8.0) - 1, ROUNDING);
    }

    @Test
    void leavesOutTheFirstBarOfAHistoryBecauseNothingCanBeFilledOnIt() {
        Metrics whole = Metrics.of(new Period(bars(EQUITY.length), 0), 1000, ROUND_TRIPS, EQUITY);

        double[] returns = Performance.returns(1000, Arrays.copyOfRange(EQUITY, 1, EQUITY.length));
        assertThat(whole.sharpe().orElseThrow())
                .isCloseTo(Performance.sharpe(returns, 252).orElseThrow(), within(1e-9));
        assertThat(whole.cagr().orElseThrow()).isCloseTo(Math.pow(0.972, 252 / 7.0) - 1, ROUNDING);
        assertThat(whole.tradesPerYear()).isCloseTo(2 * 252 / 7.0, ROUNDING);
    }

    @Test
    void leavesAbsentWhatNeedsARoundTrip() {
        Metrics idle = Metrics.of(new Period(bars(4), 1), 1000, List.of(), new double[] {1000, 1000, 1000});

        assertThat(idle.trades()).isZero();
        assertThat(idle.tradesPerYear()).isZero();
        assertThat(idle.exposure()).isZero();
        assertThat(idle.turnover()).isZero();
        assertThat(idle.winRate()).isEmpty();
        assertThat(idle.profitFactor()).isEmpty();
        assertThat(idle.expectancy()).isEmpty();
        assertThat(idle.averageBarsHeld()).isEmpty();
        assertThat(idle.sharpe()).isEmpty();
        assertThat(idle.sortino()).isEmpty();
        assertThat(idle.calmar()).isEmpty();
        assertThat(idle.volatility()).hasValue(0);
    }

    @Test
    void leavesAbsentWhatNeedsALoss() {
        Metrics lucky =
                Metrics.of(new Period(bars(4), 1), 1000, ROUND_TRIPS.subList(0, 1), new double[] {1000, 1100, 1200});

        assertThat(lucky.profitFactor()).isEmpty();
        assertThat(lucky.averageLoss()).isEmpty();
        assertThat(lucky.largestLoss()).isEmpty();
        assertThat(lucky.averageWin()).hasValue(0.2);
        assertThat(lucky.winRate()).hasValue(1);
    }

    @Test
    void hasBetaOneAgainstItself() {
        Bars bars = bars(30);
        Metrics held = new Backtest(1000, Costs.NONE, false).buyAndHold(bars, 1).metrics();

        assertThat(held.beta().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(held.alpha().orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(held.totalReturn()).isCloseTo(bars.lastClose() / bars.open()[1] - 1, ROUNDING);
    }

    /** Closes that go up and down around 20. */
    private static Bars bars(int n) {
        LocalDate monday = LocalDate.of(2024, 3, 4);
        long[] times = IntStream.range(0, n)
                .mapToLong(i -> MarketCalendar.startOfDay(monday.plusDays(i)).toEpochMilli())
                .toArray();
        double[] close =
                IntStream.range(0, n).mapToDouble(i -> 20 + Math.sin(i)).toArray();
        double[] open = IntStream.range(0, n).mapToDouble(i -> 20 + Math.cos(i)).toArray();
        double[] high = IntStream.range(0, n).mapToDouble(i -> 22).toArray();
        double[] low = IntStream.range(0, n).mapToDouble(i -> 18).toArray();
        return new Bars(new Ticker("ALFA"), Timeframe.DAY_1, times, open, high, low, close, new double[n]);
    }
}
