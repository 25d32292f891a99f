package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarLibraryTest {

    private static final Instant OPEN = Instant.parse("2026-11-23T14:30:00Z");

    private final Broker broker = new Broker();
    private final BarLibrary bars = broker.core.bars();

    @Test
    void showsNoBarOfAMinuteBeforeASecondAfterItsEnd() {
        bars.put("AAPL", BarLength.MINUTE, List.of(Bar.of(OPEN, "1", "1", "1", "1", 100)));

        assertThat(known(BarLength.MINUTE, OPEN.plusSeconds(60))).isEmpty();
        assertThat(known(BarLength.MINUTE, OPEN.plusSeconds(61))).hasSize(1);
    }

    @Test
    void showsTodaysDailyBarAsItIsByNow() {
        Instant midnight = Instant.parse("2026-11-23T05:00:00Z");
        bars.put("AAPL", BarLength.DAY, List.of(Bar.of(midnight, "99", "120", "90", "115", 1000)));

        assertThat(known(BarLength.DAY, OPEN.minusSeconds(1))).isEmpty();
        assertThat(known(BarLength.DAY, OPEN).getFirst().close()).isEqualByComparingTo("100");
        assertThat(known(BarLength.DAY, midnight.plusSeconds(86_400)).getFirst().close())
                .isEqualByComparingTo("115");
    }

    @Test
    void adjustsBarsOfBeforeASplit() {
        Instant before = Instant.parse("2026-11-20T05:00:00Z");
        bars.put("AAPL", BarLength.DAY, List.of(Bar.of(before, "100", "100", "100", "100", 1000)));
        broker.core.split("AAPL", "4");

        Bar raw = known(BarLength.DAY, OPEN).getFirst();
        assertThat(raw.close()).isEqualByComparingTo("100");
        assertThat(bars.adjusted("AAPL", List.of(raw)).getFirst().close()).isEqualByComparingTo("25");
        assertThat(bars.adjusted("AAPL", List.of(raw)).getFirst().volume()).isEqualByComparingTo("4000");
    }

    @Test
    void goesOnInNewPricesAfterASplit() {
        bars.walk("AAPL", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 31), "100", 3);
        broker.core.split("AAPL", "4");
        Instant later = Instant.parse("2026-12-01T22:00:00Z");

        List<Bar> raw = known(BarLength.DAY, later);
        List<Bar> adjusted = bars.adjusted("AAPL", raw);

        assertThat(raw.getFirst().close()).isGreaterThan(new BigDecimal("80"));
        assertThat(raw.getLast().close()).isLessThan(new BigDecimal("40"));
        assertThat(adjusted).extracting(Bar::close).allMatch(close -> close.compareTo(new BigDecimal("40")) < 0);
    }

    @Test
    void walksOverTradingDaysOnly() {
        bars.walk("MSFT", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22), "300", 3);

        List<Bar> walked = bars.known("MSFT", BarLength.DAY, Instant.EPOCH, OPEN, OPEN, Optional.of(BigDecimal.ONE));
        assertThat(walked).hasSize(15);
        assertThat(walked.getFirst().at()).isEqualTo(Instant.parse("2026-11-02T05:00:00Z"));
    }

    private List<Bar> known(BarLength length, Instant now) {
        return bars.known("AAPL", length, Instant.EPOCH, now, now, Optional.of(new BigDecimal("100")));
    }
}
