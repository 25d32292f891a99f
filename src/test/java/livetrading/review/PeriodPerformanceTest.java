package livetrading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import livetrading.ledger.EquityHistory.Day;
import livetrading.market.MarketCalendar;
import livetrading.performance.Flow;
import livetrading.performance.RiskFree;
import org.junit.jupiter.api.Test;

class PeriodPerformanceTest {

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    /** One a day from the first of March on, half of it invested. */
    private static List<Day> days(double... equity) {
        return IntStream.range(0, equity.length)
                .mapToObj(i -> new Day(
                        MarketCalendar.startOfDay(day(i + 1)).plusSeconds(57_600), equity[i], i % 2 == 0 ? 0.4 : 0.6))
                .toList();
    }

    private static PeriodPerformance of(List<Day> days, List<Flow> flows, int from, int to) {
        return PeriodPerformance.of(days, flows, day(from), day(to), RiskFree.ZERO);
    }

    @Test
    void countsFromTheLastValueBeforeThePeriod() {
        PeriodPerformance period = of(days(100, 110, 99, 108.9, 50), List.of(), 3, 4);
        assertThat(period.curve().first()).isEqualTo(day(2));
        assertThat(period.days()).extracting(Day::equity).containsExactly(110.0, 99.0, 108.9);
        assertThat(period.figures().totalReturn()).isCloseTo(-0.01, within(1e-12));
        assertThat(period.figures().maxDrawdown()).isCloseTo(-0.1, within(1e-12));
        assertThat(period.drawdowns()).hasSize(1);
        assertThat(period.averageExposure().orElseThrow()).isCloseTo(1.6 / 3, within(1e-12));
        assertThat(period.distribution().worst().orElseThrow()).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void turnoverOverTimeIsThatOfTheLastSessions() {
        PeriodPerformance period = of(days(100, 100, 100, 200, 200), List.of(), 1, 5);
        Map<LocalDate, BigDecimal> traded =
                Map.of(day(1), new BigDecimal(999), day(3), new BigDecimal(40), day(4), new BigDecimal(100));

        assertThat(period.rollingTurnover(traded, 2))
                .containsExactly(
                        new double[] {
                            40 / 2.0 / 100 / 2 * 252,
                            140 / 2.0 / (400 / 3.0) / 2 * 252,
                            100 / 2.0 / (500 / 3.0) / 2 * 252
                        },
                        within(1e-9));
        assertThat(period.rollingTurnover(traded, 4)).hasSize(1);
        assertThat(period.rollingTurnover(traded, 5)).isEmpty();
        assertThat(period.turnover(140).orElseThrow()).isCloseTo(period.rollingTurnover(traded, 4)[0], within(1e-9));
    }

    @Test
    void aDepositInThePeriodIsNoReturn() {
        PeriodPerformance period = of(days(100, 100, 210), List.of(new Flow(day(3), 100)), 2, 3);
        assertThat(period.figures().totalReturn()).isCloseTo(0.05, within(1e-12));
        assertThat(period.months().byMonth().get(YearMonth.of(2026, 3))).isCloseTo(0.05, within(1e-12));
        assertThat(period.moneyWeighted()).isPresent();
    }

    @Test
    void theMonthBeforeThePeriodIsNoneOfItsMonths() {
        List<Day> days = days(100, 110).stream()
                .map(one -> new Day(one.at().minusSeconds(86_400), one.equity(), one.exposure()))
                .toList();
        PeriodPerformance period = of(days, List.of(), 1, 2);
        assertThat(period.curve().first()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(period.months().byMonth()).containsOnlyKeys(YearMonth.of(2026, 3));
    }

    @Test
    void f152_afterADayWithNothingLeftTheFiguresBeginAnew() {
        List<Day> days = days(100, 0, 50, 55);
        PeriodPerformance period = of(days, List.of(), 1, 4);
        assertThat(period.worthless()).contains(day(2));
        assertThat(period.figures().totalReturn()).isCloseTo(0.1, within(1e-12));
        assertThat(of(days, List.of(), 4, 4).worthless()).isEmpty();
        assertThat(of(days(100, 0), List.of(), 1, 2).hasReturns()).isFalse();
    }

    @Test
    void saysNothingOfAPeriodWithoutDays() {
        PeriodPerformance period = of(days(100, 110), List.of(), 5, 9);
        assertThat(period.hasReturns()).isFalse();
        assertThat(period.days()).isEmpty();
        assertThat(period.turnover(1_000)).isEmpty();
        assertThat(period.averageExposure()).isEmpty();
        assertThat(PeriodPerformance.of(List.of(), List.of(), day(1), day(2), RiskFree.ZERO)
                        .hasReturns())
                .isFalse();
    }

    @Test
    void turnoverIsHalfOfWhatWasTradedOverTheAverageEquityInAYear() {
        assertThat(of(days(100, 100, 100), List.of(), 2, 3).turnover(400)).hasValue(252);
    }

    @Test
    void ratiosAreAboveTheRiskFreeRate() {
        List<Day> days = days(100, 101, 100, 103);
        double plain = of(days, List.of(), 1, 4).figures().sharpe().orElseThrow();
        PeriodPerformance above = PeriodPerformance.of(days, List.of(), day(1), day(4), new RiskFree(0.05));
        assertThat(above.figures().sharpe().orElseThrow()).isLessThan(plain);
    }
}
