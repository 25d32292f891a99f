package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;

class EqualPartsTest {

    private static final List<LocalDate> DAYS = Stream.of("2026-11-19", "2026-11-20", "2026-11-23")
            .map(LocalDate::parse)
            .toList();

    @Test
    void growsWithTheMeanOfItsParts() {
        EqualParts parts =
                EqualParts.of(List.of(bars("ALFA", DAYS, 10, 11, 12), bars("BRAV", DAYS, 100, 100, 80)), DAYS);

        assertThat(parts.growth()).containsExactly(1, 1.05, 1.0);
    }

    @Test
    void aDayWithoutAPriceHasTheLastOneBefore() {
        EqualParts parts = EqualParts.of(List.of(bars("ALFA", List.of(DAYS.get(0), DAYS.get(2)), 10, 15)), DAYS);

        assertThat(parts.growth()).containsExactly(1, 1, 1.5);
    }

    @Test
    void leavesOutWhatHadNoPriceOnTheFirstDay() {
        EqualParts parts =
                EqualParts.of(List.of(bars("ALFA", DAYS, 10, 20, 30), bars("LATE", DAYS.subList(1, 3), 5, 50)), DAYS);

        assertThat(parts.tickers()).containsExactly(new Ticker("ALFA"));
        assertThat(parts.growth()).containsExactly(1, 2, 3);
        assertThat(EqualParts.of(List.of(), DAYS).growth()).isEmpty();
    }

    @Test
    void earnsOnlyWithWhatWasInvestedTheDayBefore() {
        EqualParts parts = EqualParts.of(List.of(bars("ALFA", DAYS, 10, 20, 25)), DAYS);

        // half of +100 %, then a tenth of +25 %; the last exposure has earned nothing yet
        assertThat(parts.growthAt(new double[] {0.5, 0.1, 1})).isCloseTo(1.5 * 1.025, within(1e-12));
        assertThat(parts.growthAt(new double[] {0, 0, 0})).isEqualTo(1);
        assertThat(parts.growthAt(new double[] {1, 1, 1})).isCloseTo(2.5, within(1e-12));
    }

    private static Bars bars(String ticker, List<LocalDate> days, double... close) {
        long[] times = days.stream()
                .mapToLong(day -> MarketCalendar.startOfDay(day).toEpochMilli())
                .toArray();
        return new Bars(
                new Ticker(ticker), Timeframe.DAY_1, times, close, close, close, close, new double[close.length]);
    }
}
