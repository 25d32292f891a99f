package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionsTest {

    @Test
    void keepsTheHoursOfTheCalendar() {
        LocalDate dayAfterThanksgiving = LocalDate.of(2020, 11, 27);

        assertThat(Sessions.of(dayAfterThanksgiving))
                .isEqualTo(MarketCalendar.session(dayAfterThanksgiving).orElseThrow());
        assertThat(Sessions.of(dayAfterThanksgiving).close()).isEqualTo(Instant.parse("2020-11-27T18:00:00Z"));
    }

    @Test
    void takesADayWithPricesThatTheCalendarHasClosedAsAFullSession() {
        // until 1970 the holiday was the 22nd of February, whatever its weekday
        LocalDate closed = LocalDate.of(1970, 2, 16);
        assertThat(MarketCalendar.session(closed)).isEmpty();

        assertThat(Sessions.of(closed))
                .isEqualTo(new Session(
                        closed, Instant.parse("1970-02-16T14:30:00Z"), Instant.parse("1970-02-16T21:00:00Z")));
    }
}
