package livetrading.ui.trades;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import livetrading.ledger.ProfitSums.OfHour;
import livetrading.market.MarketCalendar;
import livetrading.ui.chart.PeriodChart.Bar;

/**
 * The profits of days in New York; of weeks or months where days would be too narrow to be seen.
 *
 * @param title says what each bar stands for
 * @param width the length of the shortest period
 */
record ProfitPeriods(String title, List<Bar> bars, Duration width) {

    private static final int DAYS_PER_WEEK = 7;
    private static final int LEAST_DAYS_PER_MONTH = 28;

    /** Calendar days that fit side by side, about half a year; of weeks there are as many as in three years. */
    private static final int MOST = 180;

    /** @param hours in order of time */
    static ProfitPeriods of(List<OfHour> hours) {
        long days = hours.isEmpty() ? 0 : ChronoUnit.DAYS.between(day(hours.getFirst()), day(hours.getLast()));
        if (days <= MOST) {
            return of("Profit per day", hours, day -> day, 1);
        }
        return days <= MOST * DAYS_PER_WEEK
                ? of(
                        "Profit per week, by its Monday",
                        hours,
                        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        DAYS_PER_WEEK)
                : of("Profit per month", hours, day -> day.withDayOfMonth(1), LEAST_DAYS_PER_MONTH);
    }

    private static ProfitPeriods of(String title, List<OfHour> hours, UnaryOperator<LocalDate> begin, int days) {
        TreeMap<LocalDate, BigDecimal> sums = new TreeMap<>();
        hours.forEach(hour -> sums.merge(begin.apply(day(hour)), hour.profit(), BigDecimal::add));
        List<Bar> bars = sums.entrySet().stream()
                .map(sum -> new Bar(
                        sum.getKey(),
                        sum.getValue().doubleValue(),
                        sum.getValue().signum()))
                .toList();
        return new ProfitPeriods(title, bars, Duration.ofDays(days));
    }

    private static LocalDate day(OfHour hour) {
        return hour.begin().atZone(MarketCalendar.NEW_YORK).toLocalDate();
    }
}
