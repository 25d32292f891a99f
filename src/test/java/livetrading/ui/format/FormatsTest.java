package livetrading.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12345.678 | $12,345.68", "-12 | -$12.00", "0 | $0.00", "-0.001 | $0.00"})
    void writesMoneyWithThousandsAndCents(BigDecimal dollars, String shown) {
        assertThat(Formats.money(dollars)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"310.1 | ▲ +$310.10", "-5 | ▼ -$5.00", "0 | $0.00"})
    void tellsProfitFromLossByArrowAndSign(BigDecimal dollars, String shown) {
        assertThat(Formats.profit(dollars)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0321 | +3.21 %",
                "-0.5 | -50.00 %",
                "0.00001 | 0.00 %",
                "-0.00001 | 0.00 %",
                "1e-17 | 0.00 %",
                "12.345678 | +1,234.57 %"
            })
    void writesFractionsInPerCent(double fraction, String shown) {
        assertThat(Formats.signedPercent(fraction)).isEqualTo(shown);
    }

    @Test
    void drawsNoArrowAtWhatIsShownAsNothing() {
        assertThat(Formats.profitPercent(-0.000_013)).isEqualTo("0.00 %");
        assertThat(Formats.profitPercent(-0.0113)).isEqualTo("▼ -1.13 %");
        assertThat(Formats.percent(12.345_678)).isEqualTo("1,234.57 %");
    }

    @Test
    void showsADashForWhatIsMissing() {
        assertThat(Formats.money((BigDecimal) null)).isEqualTo("–");
        assertThat(Formats.percent(null)).isEqualTo("–");
        assertThat(Formats.ratio(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Formats.ratio(-0.004)).isEqualTo("0.00");
        assertThat(Formats.percent(-0.000_01)).isEqualTo("0.00 %");
        assertThat(Formats.dateTime(null)).isEqualTo("–");
    }

    @Test
    void showsTimesOfNewYork() {
        Instant winter = Instant.parse("2026-11-22T19:32:05Z");
        assertThat(Formats.dateTime(winter)).isEqualTo("2026-11-22 14:32");
        assertThat(Formats.full(winter)).isEqualTo("2026-11-22 14:32:05 New York (EST)");
        assertThat(Formats.dateTime(Instant.parse("2026-11-22T05:00:00Z"))).isEqualTo("2026-11-22");
        assertThat(Formats.time(Instant.parse("2026-07-01T13:30:00Z"))).isEqualTo("09:30:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12 | 12 s", "59 | 59 s", "60 | 1 min", "3599 | 59 min", "7200 | 2 h", "200000 | 2 d", "-5 | 0 s"})
    void saysDurationsCoarsely(long seconds, String shown) {
        assertThat(Formats.duration(Duration.ofSeconds(seconds))).isEqualTo(shown);
    }

    @Test
    void writesAProfitFactorBeyondAllComparisonAsSuch() {
        assertThat(Formats.factor(3279.75)).isEqualTo(">100");
        assertThat(Formats.factor(100.0)).isEqualTo("100.00");
        assertThat(Formats.factor(null)).isEqualTo("–");
    }

    @Test
    void writesSharesWithAsManyDecimalsAsThereAre() {
        assertThat(Formats.quantity(new BigDecimal("1200.00000000"))).isEqualTo("1,200");
        assertThat(Formats.quantity(new BigDecimal("0.12345678"))).isEqualTo("0.12345678");
    }

    /** Such as the return on an equity of 0. */
    @Test
    void whatIsNoNumberIsMissing() {
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(List.of(
                            Formats.percent(none),
                            Formats.signedPercent(none),
                            Formats.profitPercent(none),
                            Formats.ratio(none)))
                    .containsOnly(Formats.MISSING);
        }
    }
}
