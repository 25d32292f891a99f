package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

    private final Bars bars = bars(10, 11, 12, 13);

    @Test
    void cutsAtTheEndAndAtTheBeginning() {
        assertThat(bars.first(2).close()).containsExactly(10, 11);
        assertThat(bars.from(3).close()).containsExactly(13);
        assertThat(bars.first(0).isEmpty()).isTrue();
        assertThat(bars.from(4).isEmpty()).isTrue();
        assertThat(bars.first(4)).isSameAs(bars);
        assertThat(bars.from(0)).isSameAs(bars);
    }

    @Test
    void cutsEveryColumn() {
        Bars tuesday = bars.first(2).from(1);
        assertThat(tuesday.date(0)).isEqualTo(MONDAY.plusDays(1));
        assertThat(tuesday.open()).containsExactly(11);
        assertThat(tuesday.high()).containsExactly(12);
        assertThat(tuesday.low()).containsExactly(10);
        assertThat(tuesday.volume()).containsExactly(100);
        assertThat(tuesday.ticker()).isEqualTo(bars.ticker());
        assertThat(tuesday.timeframe()).isEqualTo(bars.timeframe());
    }

    @Test
    void knowsItsLargestGapUp() {
        assertThat(bars.largestGapUp(10)).isCloseTo(0.1, within(1e-12));
        assertThat(bars.largestGapUp(2)).isCloseTo(1.0 / 11, within(1e-12));
        assertThat(bars(13, 12, 11).largestGapUp(10)).isZero();
        assertThat(bars.first(1).largestGapUp(10)).isZero();
    }

    @Test
    void knowsTheLargestGapUpThatItHadEarlier() {
        for (int n : new int[] {1, 2, 10}) {
            for (int end = 1; end <= bars.size(); end++) {
                assertThat(bars.largestGapUp(n, end)).isEqualTo(bars.first(end).largestGapUp(n));
            }
        }
    }

    @Test
    void knowsTheLogarithmsOfItsCloses() {
        assertThat(bars.logCloses())
                .containsExactly(Math.log(10), Math.log(11), Math.log(12), Math.log(13))
                .isSameAs(bars.logCloses());
        assertThat(bars.from(3).logCloses()).containsExactly(Math.log(13));
    }

    @Test
    void refusesToCutOutsideTheBars() {
        assertThatThrownBy(() -> bars.first(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bars.first(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bars.from(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> bars.from(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void findsBarsByTime() {
        Instant tuesday = bars.time(1);
        assertThat(bars.indexOf(tuesday)).isEqualTo(1);
        assertThat(bars.indexOf(tuesday.plusMillis(1))).isEqualTo(2);
        assertThat(bars.indexOf(tuesday.plusSeconds(1_000_000))).isEqualTo(4);
        assertThat(bars.since(tuesday).close()).containsExactly(11, 12, 13);
        assertThat(bars.upTo(tuesday).close()).containsExactly(10, 11);
        assertThat(bars.upTo(tuesday.minusMillis(1)).close()).containsExactly(10);
    }

    @Test
    void theFingerprintOfAPartIsThatOfAsManyBarsAlone() {
        Bars bars = bars(10, 11, 12, 13, 14);
        for (int from = 0; from <= bars.size(); from++) {
            for (int to = from; to <= bars.size(); to++) {
                assertThat(bars.fingerprint(from, to))
                        .isEqualTo(bars.first(to).from(from).fingerprint());
            }
        }
        Bars joined = bars.first(2);
        long ofTwo = joined.fingerprint();
        joined = joined.followedBy(bars.from(2));
        assertThat(joined.fingerprint()).isEqualTo(bars.fingerprint());
        assertThat(joined.fingerprint(0, 2)).isEqualTo(ofTwo);
    }

    @Test
    void changesItsFingerprintWithEveryValue() {
        assertThat(bars.fingerprint()).isEqualTo(bars(10, 11, 12, 13).fingerprint());
        assertThat(bars.fingerprint())
                .isNotEqualTo(bars(10, 11, 12, 13.01).fingerprint())
                .isNotEqualTo(bars(10, 12, 11, 13).fingerprint())
                .isNotEqualTo(bars.first(3).fingerprint());
    }

    @Test
    void tellsRoundPricesApart() {
        // differ only in the highest bits of two words
        assertThat(bars(1, 2, 1, 1).fingerprint())
                .isNotEqualTo(bars(2, 1, 1, 1).fingerprint())
                .isNotEqualTo(bars(1, 1, 2, 1).fingerprint())
                .isNotEqualTo(bars(1, 1, 1, 2).fingerprint());
    }

    @Test
    void refusesWhatIsNotABar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bar(10, 9, 11, 10, 0))
                .withMessageContaining("2024-03-04");
        assertThatIllegalArgumentException().isThrownBy(() -> bar(0, 11, 9, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bar(10, 11, 9, Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bar(10, Double.POSITIVE_INFINITY, 9, 10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> bar(10, 11, 9, 10, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> bar(10, 11, 9, 10, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> bar(10, 11, 9, 10, Double.POSITIVE_INFINITY));
    }

    @Test
    void refusesTimesThatDoNotAscend() {
        double[] two = {10, 10};
        long[] same = {5, 5};
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Bars(new Ticker("ALFA"), Timeframe.DAY_1, same, two, two, two, two, new double[2]))
                .withMessageContaining("does not come after");
    }

    @Test
    void refusesColumnsOfDifferentLength() {
        double[] two = {10, 10};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bars(
                        new Ticker("ALFA"), Timeframe.DAY_1, new long[] {1, 2}, two, two, two, two, new double[3]))
                .withMessageContaining("different length");
    }

    private static Bars bars(double... closes) {
        int n = closes.length;
        double[] high = new double[n];
        double[] low = new double[n];
        double[] volume = new double[n];
        for (int i = 0; i < n; i++) {
            high[i] = closes[i] + 1;
            low[i] = Math.max(closes[i] - 1, 0.5);
            volume[i] = 100;
        }
        long[] times = LongStream.range(0, n)
                .map(i -> MarketCalendar.startOfDay(MONDAY.plusDays(i)).toEpochMilli())
                .toArray();
        return new Bars(new Ticker("ALFA"), Timeframe.DAY_1, times, closes, high, low, closes, volume);
    }

    private static Bars bar(double open, double high, double low, double close, double volume) {
        return new Bars(
                new Ticker("ALFA"),
                Timeframe.DAY_1,
                new long[] {MarketCalendar.startOfDay(MONDAY).toEpochMilli()},
                new double[] {open},
                new double[] {high},
                new double[] {low},
                new double[] {close},
                new double[] {volume});
    }

    @Test
    void regularHoursEndEarlyOnAHalfDay() {
        // the day after Thanksgiving, from 09:15 on every quarter of an hour
        Instant begin = Instant.parse("2013-11-29T14:15:00Z");
        int count = 20;
        long[] times = LongStream.range(0, count)
                .map(i -> begin.plus(Duration.ofMinutes(15 * i)).toEpochMilli())
                .toArray();
        double[] prices = DoubleStream.generate(() -> 10).limit(count).toArray();
        Bars bars = new Bars(
                Ticker.of("ALFA"), Timeframe.MINUTE_15, times, prices, prices, prices, prices, new double[count]);

        Bars regular = bars.regularHours();

        assertThat(regular.size()).isEqualTo(14);
        assertThat(regular.time(0)).isEqualTo(Instant.parse("2013-11-29T14:30:00Z"));
        assertThat(regular.time(13)).isEqualTo(Instant.parse("2013-11-29T17:45:00Z"));
        assertThat(regular.regularHours()).isSameAs(regular);
    }
}
