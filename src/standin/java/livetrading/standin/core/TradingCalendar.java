package livetrading.standin.core;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of the New York exchanges from 2024 to 2028 as the exchange published them, and changes that a test makes. */
public final class TradingCalendar {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

    private static final Set<LocalDate> HOLIDAYS = dates(Map.of(
            2024, "01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25",
            2025, "01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25",
            2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25",
            2027, "01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24",
            2028, "01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25"));

    private static final Set<LocalDate> HALF_DAYS = dates(Map.of(
            2024, "07-03 11-29 12-24",
            2025, "07-03 11-28 12-24",
            2026, "11-27 12-24",
            2027, "11-26",
            2028, "07-03 11-24"));

    private final ConcurrentMap<LocalDate, Optional<TradingDay>> changes = new ConcurrentHashMap<>();
    private final Runnable onChange;

    TradingCalendar(Runnable onChange) {
        this.onChange = onChange;
    }

    public Optional<TradingDay> day(LocalDate date) {
        return changes.getOrDefault(date, published(date));
    }

    public Optional<TradingDay> day(Instant now) {
        return day(LocalDate.ofInstant(now, TradingDay.NEW_YORK));
    }

    /** Both dates included. */
    public List<TradingDay> between(LocalDate start, LocalDate end) {
        return start.isAfter(end)
                ? List.of()
                : start.datesUntil(end.plusDays(1))
                        .flatMap(date -> day(date).stream())
                        .toList();
    }

    public boolean isOpen(Instant now) {
        return day(now).filter(day -> day.isOpen(now)).isPresent();
    }

    public boolean isInSession(Instant now) {
        return day(now).filter(day -> day.isInSession(now)).isPresent();
    }

    public TradingDay nextOpen(Instant now) {
        return first(now, day -> day.opensAt().isAfter(now));
    }

    public TradingDay nextClose(Instant now) {
        return first(now, day -> day.closesAt().isAfter(now));
    }

    /** The trading day that ended last. */
    public TradingDay lastClosed(Instant now) {
        return Stream.iterate(LocalDate.ofInstant(now, TradingDay.NEW_YORK), date -> date.minusDays(1))
                .flatMap(date -> day(date).stream())
                .filter(day -> !day.closesAt().isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    public void holiday(LocalDate date) {
        change(date, Optional.empty());
    }

    public void halfDay(LocalDate date) {
        closesEarly(date, EARLY_CLOSE);
    }

    /** As on an unscheduled closure in the course of a day. */
    public void closesEarly(LocalDate date, LocalTime close) {
        change(date, Optional.of(new TradingDay(date, OPEN, close)));
    }

    /** Opens at hours of its own, on a Sunday if need be: for programs that live in the time of the machine. */
    public void opens(LocalDate date, LocalTime open, LocalTime close) {
        change(date, Optional.of(new TradingDay(date, open, close)));
    }

    private void change(LocalDate date, Optional<TradingDay> day) {
        changes.put(date, day);
        onChange.run();
    }

    private TradingDay first(Instant now, Predicate<TradingDay> wanted) {
        return Stream.iterate(LocalDate.ofInstant(now, TradingDay.NEW_YORK), date -> date.plusDays(1))
                .flatMap(date -> day(date).stream())
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<TradingDay> published(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || HOLIDAYS.contains(date)
                ? Optional.empty()
                : Optional.of(new TradingDay(date, OPEN, HALF_DAYS.contains(date) ? EARLY_CLOSE : CLOSE));
    }

    private static Set<LocalDate> dates(Map<Integer, String> monthsAndDays) {
        return monthsAndDays.entrySet().stream()
                .flatMap(year -> Stream.of(year.getValue().split(" "))
                        .map(monthAndDay -> LocalDate.parse(year.getKey() + "-" + monthAndDay)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
