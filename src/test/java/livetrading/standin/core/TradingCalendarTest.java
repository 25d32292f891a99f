package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import org.junit.jupiter.api.Test;

class TradingCalendarTest {

    private final TradingCalendar calendar = new TradingCalendar(() -> {});

    @Test
    void agreesWithTheProgramsRulesOnEveryDay() {
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .forEach(date -> assertThat(calendar.day(date).map(TradingDay::closesAt))
                        .as("%s", date)
                        .isEqualTo(MarketCalendar.session(date).map(Session::close)));
    }

    @Test
    void opensAtHalfPastNineOnBothSidesOfTheClockChanges() {
        assertThat(open("2026-03-06")).isEqualTo(Instant.parse("2026-03-06T14:30:00Z"));
        assertThat(open("2026-03-09")).isEqualTo(Instant.parse("2026-03-09T13:30:00Z"));
        assertThat(open("2026-10-30")).isEqualTo(Instant.parse("2026-10-30T13:30:00Z"));
        assertThat(open("2026-11-02")).isEqualTo(Instant.parse("2026-11-02T14:30:00Z"));
        assertThat(open("2027-03-15")).isEqualTo(Instant.parse("2027-03-15T13:30:00Z"));
    }

    @Test
    void endsTheDayEarlyWhenTold() {
        calendar.closesEarly(LocalDate.of(2026, 11, 23), LocalTime.of(11, 30));

        assertThat(calendar.isOpen(Instant.parse("2026-11-23T16:31:00Z"))).isFalse();
        assertThat(calendar.nextOpen(Instant.parse("2026-11-23T16:31:00Z")).date())
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }

    private Instant open(String date) {
        return calendar.day(LocalDate.parse(date)).orElseThrow().opensAt();
    }
}
