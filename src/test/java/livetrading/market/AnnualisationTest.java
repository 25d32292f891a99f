package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnnualisationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void f55_aYearHas252DailyBars() {
        assertThat(Annualisation.barsPerYear(bars(Timeframe.DAY_1, day(MONDAY, 0, 1), day(MONDAY.plusDays(4), 0, 1))))
                .isEqualTo(252);
    }

    @Test
    void f55_aYearHasSoManyBarsAsItsSessionsReallyHave() {
        Bars extended = bars(Timeframe.HOUR_1, day(MONDAY, 4, 16), day(MONDAY.plusDays(1), 4, 16));
        Bars regular = bars(Timeframe.HOUR_1, day(MONDAY, 9, 7), day(MONDAY.plusDays(1), 9, 7));
        Bars withAHalfDay =
                bars(Timeframe.HOUR_1, day(LocalDate.of(2026, 11, 25), 9, 7), day(LocalDate.of(2026, 11, 27), 9, 4));

        assertThat(Annualisation.barsPerYear(extended)).isEqualTo(16 * 252);
        assertThat(Annualisation.barsPerYear(regular)).isEqualTo(Timeframe.HOUR_1.barsPerYear());
        assertThat(Annualisation.barsPerYear(withAHalfDay)).isCloseTo(5.5 * 252, within(1e-9));
    }

    @Test
    void f55_aNightBeforeASessionIsNoSessionOfItsOwn() {
        Bars bars = bars(Timeframe.HOUR_1, day(MONDAY.minusDays(1), 20, 4), day(MONDAY, 0, 20));

        assertThat(Annualisation.barsPerYear(bars)).isEqualTo(24 * 252);
    }

    private static List<Long> day(LocalDate date, int hour, int bars) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < bars; i++) {
            times.add(date.atTime(LocalTime.of(hour + i, 0))
                    .atZone(MarketCalendar.NEW_YORK)
                    .toInstant()
                    .toEpochMilli());
        }
        return times;
    }

    private static Bars bars(Timeframe timeframe, List<Long> first, List<Long> second) {
        long[] times = Stream.concat(first.stream(), second.stream())
                .mapToLong(time -> time)
                .toArray();
        double[] ones = new double[times.length];
        Arrays.fill(ones, 1);
        return new Bars(new Ticker("ACME"), timeframe, times, ones, ones, ones, ones, ones);
    }
}
