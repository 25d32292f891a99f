package livetrading.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketCalendarTest {

    @ParameterizedTest
    @CsvSource({"daily-1998-2021, SPY", "daily-1998-2021, IWM", "daily-2000-2013, GOOG", "daily-2013-2018, AAPL"})
    void hasExactlyTheSessionsOnWhichStocksWereTraded(String folder, String ticker) {
        List<LocalDate> traded = Stream.of(SharedData.table("prices/%s/%s.csv".formatted(folder, ticker))
                        .texts("Date"))
                .map(LocalDate::parse)
                .toList();
        List<LocalDate> sessions = traded.getFirst()
                .datesUntil(traded.getLast().plusDays(1))
                .filter(MarketCalendar::isSession)
                .toList();
        assertThat(sessions).isEqualTo(traded);
    }

    @Test
    void theDateOfAnInstantIsThatOfNewYork() {
        Instant end = Instant.parse("2045-01-01T00:00:00Z");
        for (Instant at = Instant.parse("1965-01-01T00:00:00Z"); at.isBefore(end); at = at.plusSeconds(1800)) {
            for (long millis : new long[] {at.toEpochMilli(), at.toEpochMilli() - 1}) {
                assertThat(MarketCalendar.date(millis))
                        .isEqualTo(LocalDate.ofInstant(Instant.ofEpochMilli(millis), MarketCalendar.NEW_YORK));
            }
        }
    }

    @Test
    void sessionsAreTheSameWhenTheyAreAskedAgainAndBeyondThoseThatAreRemembered() {
        LocalDate from = LocalDate.of(1997, 12, 1);
        List<LocalDate> dates = from.datesUntil(LocalDate.of(2043, 12, 31)).toList();
        for (LocalDate date : dates) {
            boolean isSession = MarketCalendar.isSession(date);
            assertThat(MarketCalendar.session(date).isPresent()).isEqualTo(isSession);
            assertThat(MarketCalendar.startOfDayMillis(date))
                    .isEqualTo(MarketCalendar.startOfDay(date).toEpochMilli());
            assertThat(MarketCalendar.session(date).map(Session::date))
                    .isEqualTo(Optional.of(date).filter(d -> isSession));
        }
    }

    /** The holidays that the exchange published for 2024 to 2026. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-01", "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04",
                "2024-09-02", "2024-11-28", "2024-12-25", "2025-01-01", "2025-01-20", "2025-02-17", "2025-04-18",
                "2025-05-26", "2025-06-19", "2025-07-04", "2025-09-01", "2025-11-27", "2025-12-25", "2026-01-01",
                "2026-01-19", "2026-02-16", "2026-04-03", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
                "2026-11-26", "2026-12-25"
            })
    void isClosedOnHolidays(LocalDate holiday) {
        assertThat(MarketCalendar.session(holiday)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024, 252", "2025, 250", "2026, 251"})
    void hasTheSessionsOfAYear(int year, int sessions) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(MarketCalendar::isSession))
                .hasSize(sessions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2010-12-31", "2022-06-21", "2021-06-18", "2026-07-02", "2024-11-29"})
    void isOpenOnDaysThatLookLikeHolidays(LocalDate session) {
        assertThat(MarketCalendar.isSession(session)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-07-03",
                "2023-11-24",
                "2024-07-03",
                "2024-11-29",
                "2024-12-24",
                "2025-07-03",
                "2025-11-28",
                "2025-12-24",
                "2026-11-27",
                "2026-12-24"
            })
    void closesAtOneOnHalfDays(LocalDate halfDay) {
        assertThat(MarketCalendar.session(halfDay).orElseThrow().length())
                .isEqualTo(Duration.ofHours(3).plusMinutes(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-07-02", "2024-07-02", "2023-12-22", "2024-12-23", "2024-12-31", "2024-11-27"})
    void closesAtFourOnAllOthers(LocalDate day) {
        assertThat(MarketCalendar.session(day).orElseThrow().length())
                .isEqualTo(Duration.ofHours(6).plusMinutes(30));
    }

    @Test
    void opensAtHalfPastNineInNewYorkInSummerAndWinter() {
        assertThat(open("2024-03-08")).isEqualTo("2024-03-08T14:30:00Z");
        assertThat(open("2024-03-11")).isEqualTo("2024-03-11T13:30:00Z");
        assertThat(open("2024-11-01")).isEqualTo("2024-11-01T13:30:00Z");
        assertThat(open("2024-11-04")).isEqualTo("2024-11-04T14:30:00Z");
    }

    @Test
    void beginsADailyBarAtMidnightInNewYork() {
        assertThat(MarketCalendar.startOfDay(LocalDate.parse("2024-03-10"))).isEqualTo("2024-03-10T05:00:00Z");
        assertThat(MarketCalendar.startOfDay(LocalDate.parse("2024-03-11"))).isEqualTo("2024-03-11T04:00:00Z");
    }

    @Test
    void isOpenFromTheOpeningUntilBeforeTheClose() {
        assertThat(MarketCalendar.isOpen(Instant.parse("2024-03-08T14:29:59Z"))).isFalse();
        assertThat(MarketCalendar.isOpen(Instant.parse("2024-03-08T14:30:00Z"))).isTrue();
        assertThat(MarketCalendar.isOpen(Instant.parse("2024-03-08T20:59:59Z"))).isTrue();
        assertThat(MarketCalendar.isOpen(Instant.parse("2024-03-08T21:00:00Z"))).isFalse();
        assertThat(MarketCalendar.isOpen(Instant.parse("2024-03-09T15:00:00Z"))).isFalse();
    }

    @Test
    void knowsWhatComesNext() {
        Instant duringFriday = Instant.parse("2024-03-08T15:00:00Z");
        assertThat(MarketCalendar.nextSession(duringFriday).date()).isEqualTo("2024-03-11");
        Instant beforeFriday = Instant.parse("2024-03-08T14:29:59Z");
        assertThat(MarketCalendar.nextSession(beforeFriday).date()).isEqualTo("2024-03-08");
        assertThat(MarketCalendar.sessionAfter(LocalDate.parse("2024-03-28")).date())
                .isEqualTo("2024-04-01");
    }

    @Test
    void knowsWhenItOpensOrClosesNext() {
        assertThat(MarketCalendar.turn(Instant.parse("2024-03-08T15:00:00Z"))).isEqualTo("2024-03-08T21:00:00Z");
        assertThat(MarketCalendar.turn(Instant.parse("2024-03-08T21:00:00Z"))).isEqualTo("2024-03-11T13:30:00Z");
    }

    private static Instant open(String date) {
        return MarketCalendar.session(LocalDate.parse(date)).orElseThrow().open();
    }
}
