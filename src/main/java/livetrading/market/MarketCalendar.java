package livetrading.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The regular sessions of the New York exchanges by their published rules: 09:30 to 16:00 in New York, 13:00 on half
 * days, closed on weekends, holidays and unscheduled closures. Right for sessions since 1998; half days by the rules in
 * force since 2013.
 */
public final class MarketCalendar {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final int JUNETEENTH_SINCE = 2022;
    private static final int KING_DAY_SINCE = 1998;

    private static final Set<LocalDate> UNSCHEDULED_CLOSURES = Set.of(
            LocalDate.of(2001, 9, 11),
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11),
            LocalDate.of(2007, 1, 2),
            LocalDate.of(2012, 10, 29),
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5),
            LocalDate.of(2025, 1, 9));

    /** What was worked out, by days since 1998: whoever goes over bars asks about the same dates again and again. */
    private static final AtomicReferenceArray<Optional<Session>> KNOWN = new AtomicReferenceArray<>(1 << 14);

    /** Likewise when days begin; 0 where nobody asked before. */
    private static final AtomicLongArray STARTS = new AtomicLongArray(KNOWN.length());

    private static final long FIRST_KNOWN = LocalDate.of(1998, 1, 1).toEpochDay();

    private MarketCalendar() {}

    /** The session of a New York date, empty when the exchanges are closed on it. */
    @SuppressWarnings("OptionalAssignedToNull") // of a date that was not asked before
    public static Optional<Session> session(LocalDate date) {
        long day = date.toEpochDay() - FIRST_KNOWN;
        if (day < 0 || day >= KNOWN.length()) {
            return workedOut(date);
        }
        Optional<Session> known = KNOWN.get((int) day);
        if (known == null) {
            known = workedOut(date);
            KNOWN.set((int) day, known);
        }
        return known;
    }

    private static Optional<Session> workedOut(LocalDate date) {
        if (!isSession(date)) {
            return Optional.empty();
        }
        return Optional.of(session(date, isHalfDay(date) ? EARLY_CLOSE : CLOSE));
    }

    static Session session(LocalDate date, LocalTime close) {
        return new Session(
                date,
                date.atTime(OPEN).atZone(NEW_YORK).toInstant(),
                date.atTime(close).atZone(NEW_YORK).toInstant());
    }

    /**
     * The New York date of an instant, where a day begins hours later than in UTC.
     *
     * @param millis of the epoch
     */
    static LocalDate date(long millis) {
        LocalDate utc = LocalDate.ofEpochDay(Math.floorDiv(millis, MILLIS_OF_DAY));
        return millis < startOfDayMillis(utc) ? utc.minusDays(1) : utc;
    }

    /** The first session that opens after an instant. */
    public static Session nextSession(Instant after) {
        LocalDate date = LocalDate.ofInstant(after, NEW_YORK);
        while (true) {
            Optional<Session> session = session(date);
            if (session.isPresent() && session.get().open().isAfter(after)) {
                return session.get();
            }
            date = date.plusDays(1);
        }
    }

    /** The session after a date, that date excluded. */
    public static Session sessionAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isSession(next)) {
            next = next.plusDays(1);
        }
        return session(next).orElseThrow();
    }

    public static boolean isOpen(Instant instant) {
        return session(LocalDate.ofInstant(instant, NEW_YORK))
                .filter(session -> session.contains(instant))
                .isPresent();
    }

    /** When the market opens or closes next after an instant. */
    public static Instant turn(Instant after) {
        return session(LocalDate.ofInstant(after, NEW_YORK))
                .filter(session -> session.contains(after))
                .map(Session::close)
                .orElseGet(() -> nextSession(after).open());
    }

    public static boolean isSession(LocalDate date) {
        return !isWeekend(date) && !isHoliday(date) && !UNSCHEDULED_CLOSURES.contains(date);
    }

    /** How many sessions there are after a date until another, that one included; 0 when it is not later. */
    public static long sessionsAfter(LocalDate date, LocalDate last) {
        return last.isAfter(date)
                ? date.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(MarketCalendar::isSession)
                        .count()
                : 0;
    }

    /** The instant at which the daily bar of a date begins: midnight in New York. */
    public static Instant startOfDay(LocalDate date) {
        return date.atStartOfDay(NEW_YORK).toInstant();
    }

    /** The same in epoch milliseconds. */
    static long startOfDayMillis(LocalDate date) {
        long day = date.toEpochDay() - FIRST_KNOWN;
        if (day < 0 || day >= STARTS.length()) {
            return startOfDay(date).toEpochMilli();
        }
        long known = STARTS.get((int) day);
        if (known == 0) {
            known = startOfDay(date).toEpochMilli();
            STARTS.set((int) day, known);
        }
        return known;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(LocalDate date) {
        int year = date.getYear();
        return switch (date.getMonth()) {
            case JANUARY ->
                isNewYear(date) || (year >= KING_DAY_SINCE && date.equals(nthMonday(year, Month.JANUARY, 3)));
            case FEBRUARY -> date.equals(nthMonday(year, Month.FEBRUARY, 3));
            case MARCH, APRIL -> date.equals(easterSunday(year).minusDays(2));
            case MAY ->
                date.equals(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case JUNE -> year >= JUNETEENTH_SINCE && date.equals(observed(LocalDate.of(year, Month.JUNE, 19)));
            case JULY -> date.equals(observed(LocalDate.of(year, Month.JULY, 4)));
            case SEPTEMBER -> date.equals(nthMonday(year, Month.SEPTEMBER, 1));
            case NOVEMBER -> date.equals(thanksgiving(year));
            case DECEMBER -> date.equals(observed(LocalDate.of(year, Month.DECEMBER, 25)));
            case AUGUST, OCTOBER -> false;
        };
    }

    /** A New Year's Day that falls on a Saturday is not observed: the Friday before is the year's last session. */
    private static boolean isNewYear(LocalDate date) {
        LocalDate newYear = LocalDate.of(date.getYear(), Month.JANUARY, 1);
        return date.equals(newYear.getDayOfWeek() == DayOfWeek.SUNDAY ? newYear.plusDays(1) : newYear);
    }

    private static boolean isHalfDay(LocalDate date) {
        return (date.getMonth() == Month.NOVEMBER
                        && date.equals(thanksgiving(date.getYear()).plusDays(1)))
                || (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 24)
                || (date.getMonth() == Month.JULY
                        && date.getDayOfMonth() == 3
                        && !isHoliday(date)
                        && date.getDayOfWeek() != DayOfWeek.FRIDAY);
    }

    private static LocalDate observed(LocalDate holiday) {
        return switch (holiday.getDayOfWeek()) {
            case SATURDAY -> holiday.minusDays(1);
            case SUNDAY -> holiday.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
        };
    }

    private static LocalDate nthMonday(int year, Month month, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.MONDAY));
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    /** The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
