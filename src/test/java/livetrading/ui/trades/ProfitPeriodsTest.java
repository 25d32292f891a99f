package livetrading.ui.trades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import livetrading.ledger.ProfitSums.OfHour;
import livetrading.ui.chart.PeriodChart.Bar;
import org.junit.jupiter.api.Test;

class ProfitPeriodsTest {

    @Test
    void addsTheHoursOfADayInNewYorkUp() {
        ProfitPeriods periods = ProfitPeriods.of(
                List.of(hour("2026-07-01T03", 1), hour("2026-07-01T14", 5), hour("2026-07-01T19", -7)));

        assertThat(periods.title()).isEqualTo("Profit per day");
        assertThat(periods.bars())
                .containsExactly(new Bar(LocalDate.of(2026, 6, 30), 1, 1), new Bar(LocalDate.of(2026, 7, 1), -2, -1));
    }

    @Test
    void showsWeeksAndThenMonthsOverALongerTime() {
        assertThat(ProfitPeriods.of(days(200)).title()).isEqualTo("Profit per week, by its Monday");
        assertThat(ProfitPeriods.of(days(200)).bars().getFirst().begin()).isEqualTo("2019-12-30");
        assertThat(ProfitPeriods.of(days(2000)).title()).isEqualTo("Profit per month");
        assertThat(ProfitPeriods.of(days(2000)).bars()).hasSize(66);
    }

    @Test
    void countsTheTimeWithoutSalesToo() {
        ProfitPeriods periods = ProfitPeriods.of(List.of(hour("2020-01-03T15", 1), hour("2020-12-30T15", 1)));

        assertThat(periods.title()).isEqualTo("Profit per week, by its Monday");
        assertThat(periods.bars()).hasSize(2);
    }

    @Test
    void hasNothingToShowWithoutASale() {
        assertThat(ProfitPeriods.of(List.of()).bars()).isEmpty();
    }

    private static List<OfHour> days(int count) {
        LocalDate first = LocalDate.of(2020, 1, 1);
        return IntStream.range(0, count)
                .mapToObj(i -> hour(first.plusDays(i) + "T15", 1))
                .toList();
    }

    private static OfHour hour(String hour, int profit) {
        return new OfHour(hour, BigDecimal.valueOf(profit));
    }
}
