package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunningFiguresTest {

    private static final double TINY = 1e-12;

    @Test
    void aDrawdownIsMeasuredFromTheHighestEquitySoFar() {
        assertThat(RunningFigures.drawdowns(new double[] {100, 120, 90, 120, 60}))
                .containsExactly(new double[] {0, 0, -0.25, 0, -0.5}, within(TINY));
    }

    @Test
    void whatAnAccountBeganWithIsItsFirstHighestEquity() {
        assertThat(RunningFigures.drawdowns(100, new double[] {90, 110, 99}))
                .containsExactly(new double[] {-0.1, 0, -0.1}, within(TINY));
    }

    @Test
    void theRollingSharpeRatioSeesOnlyItsWindow() {
        // returns: 10 %, -10 %, 10 %, -10 % and then two of 1 % and 3 %, with a mean of 2 % and a deviation of 1.4142 %
        double[] equity = {100, 110, 99, 108.9, 98.01, 98.9901, 101.959803};
        OptionalDouble[] ratios = RunningFigures.rollingSharpe(equity, 2, 4);
        assertThat(ratios).hasSize(5);
        assertThat(ratios[0].orElseThrow()).isCloseTo(0, within(1e-9));
        assertThat(ratios[4].orElseThrow()).isCloseTo(0.02 / 0.01414213562373095 * 2, within(1e-9));
    }

    @Test
    void thereIsNoRollingSharpeRatioBeforeTheWindowIsFull() {
        assertThat(RunningFigures.rollingSharpe(new double[] {100, 101}, 2, 252))
                .isEmpty();
    }

    @Test
    void aMonthCountsFromTheEndOfTheOneBefore() {
        var dates = List.of(
                LocalDate.of(2025, 11, 20),
                LocalDate.of(2025, 11, 28),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2026, 1, 2),
                LocalDate.of(2026, 1, 30));
        MonthlyReturns returns = MonthlyReturns.of(dates, new double[] {100, 110, 99, 108.9, 118.8});
        assertThat(returns.byMonth())
                .containsOnlyKeys(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
        assertThat(returns.byMonth().get(YearMonth.of(2025, 11))).isCloseTo(0.1, within(TINY));
        assertThat(returns.byMonth().get(YearMonth.of(2025, 12))).isCloseTo(-0.1, within(TINY));
        assertThat(returns.byMonth().get(YearMonth.of(2026, 1))).isCloseTo(0.2, within(TINY));
        assertThat(returns.year(2025).orElseThrow()).isCloseTo(-0.01, within(TINY));
        assertThat(returns.year(2024)).isEmpty();
    }
}
