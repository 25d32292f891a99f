package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import livetrading.ledger.AlertSettings;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final QuietHours NIGHT = hours("22:00", "07:00");

    @Test
    void aNightEndsInTheMorningOfTheUsersZone() {
        assertThat(NIGHT.end(Instant.parse("2026-07-01T20:00:00Z"))).contains(Instant.parse("2026-07-02T05:00:00Z"));
        assertThat(NIGHT.end(Instant.parse("2026-07-02T04:59:59Z"))).contains(Instant.parse("2026-07-02T05:00:00Z"));
        assertThat(NIGHT.end(Instant.parse("2026-07-02T05:00:00Z"))).isEmpty();
        assertThat(NIGHT.end(Instant.parse("2026-07-01T19:59:59Z"))).isEmpty();
    }

    @Test
    void f77theNightInWhichClocksGoForwardIsAnHourShorter() {
        assertThat(NIGHT.end(Instant.parse("2026-03-28T21:00:00Z"))).contains(Instant.parse("2026-03-29T05:00:00Z"));
        // the time at which it would end is skipped, and so it ends an hour later by the clock
        assertThat(hours("22:00", "02:30").end(Instant.parse("2026-03-29T00:59:00Z")))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void f77theNightInWhichClocksGoBackIsAnHourLongerAndAHourThatComesTwiceEndsItOnce() {
        assertThat(NIGHT.end(Instant.parse("2026-10-24T20:00:00Z"))).contains(Instant.parse("2026-10-25T06:00:00Z"));
        QuietHours early = hours("22:00", "02:30");
        assertThat(early.end(Instant.parse("2026-10-25T00:29:59Z"))).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(early.end(Instant.parse("2026-10-25T01:00:00Z"))).isEmpty();
    }

    @Test
    void whatSomebodyHasWrittenThatIsNoTimeKeepsNothingBack() {
        assertThat(QuietHours.of(new AlertSettings("ten", "07:00", "Europe/Berlin", "")))
                .isEmpty();
        assertThat(QuietHours.of(new AlertSettings("22:00", "07:00", "Nowhere", "")))
                .isEmpty();
    }

    private static QuietHours hours(String from, String until) {
        return QuietHours.of(new AlertSettings(from, until, "Europe/Berlin", ""))
                .orElseThrow();
    }
}
