package livetrading.market.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.market.MarketCalendar;

/**
 * Reads dates in the forms in which the usual sources write them, with or without a time of day and an offset.
 *
 * @param dayFirst whether 3/4/2024 is a day in April
 */
record DateForms(boolean dayFirst) {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./]?)(\\d{2})\\2(\\d{2})(?!\\d)(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})(?!\\d)(.*)");
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(?:[A-Za-z]{3}, )?([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})(?!\\d)(.*)");
    private static final Pattern DAY_AND_MONTH_NAMED =
            Pattern.compile("(?:[A-Za-z]{3}, )?(\\d{1,2})[- ]([A-Za-z]{3,9})\\.?,?[- ](\\d{4})(?!\\d)(.*)");
    private static final Pattern UNIX = Pattern.compile("\\d{10}|\\d{13}");
    private static final Pattern TIME =
            Pattern.compile("[T, ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.(\\d{1,9}))?(?: ?([APap])[Mm])?(.*)");
    private static final Pattern COMPACT_TIME = Pattern.compile("[T ](\\d{2})(\\d{2})(\\d{2})?()()(.*)");
    private static final Pattern OFFSET = Pattern.compile(" ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)");
    private static final List<String> NEW_YORK = List.of("ET", "EST", "EDT", "US/EASTERN", "AMERICA/NEW_YORK");

    /** Tells from the dates of a file whether the day comes before the month; by the order of the dates in doubt. */
    static DateForms of(List<String> cells) {
        if (cells.stream().noneMatch(DateForms::isAmbiguous)) {
            return new DateForms(false);
        }
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String cell : cells) {
            Matcher matcher = YEAR_LAST.matcher(cell);
            if (matcher.matches()) {
                dayFirst |= Integer.parseInt(matcher.group(1)) > 12;
                monthFirst |= Integer.parseInt(matcher.group(2)) > 12;
            }
        }
        if (dayFirst != monthFirst) {
            return new DateForms(dayFirst);
        }
        DateForms american = new DateForms(false);
        DateForms other = new DateForms(true);
        return american.inOrder(cells) || !other.inOrder(cells) ? american : other;
    }

    private boolean inOrder(List<String> cells) {
        List<LocalDateTime> times = cells.stream()
                .map(this::tried)
                .flatMap(Optional::stream)
                .map(Stamp::local)
                .toList();
        List<LocalDateTime> sorted = times.stream().sorted().toList();
        return times.equals(sorted) || times.equals(sorted.reversed());
    }

    private Optional<Stamp> tried(String cell) {
        try {
            return Optional.of(read(cell));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a cell has the form in which day and month could be the other way round. */
    static boolean isAmbiguous(String cell) {
        return !isPlain(cell) && YEAR_LAST.matcher(cell).matches();
    }

    /** {@code 2024-01-31}, as almost all cells are: seen faster than by a pattern. */
    private static boolean isPlain(String cell) {
        if (cell.length() != "2024-01-31".length()) {
            return false;
        }
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            boolean fits = (i == 4 || i == 7) ? each == '-' : each >= '0' && each <= '9';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** @throws DateTimeException with a message for people */
    Stamp read(String cell) {
        if (isPlain(cell)) {
            LocalDate day = day(cell, cell.substring(0, 4), cell.substring(5, 7), cell.substring(8));
            return new Stamp(day.atStartOfDay(), false, Optional.empty());
        }
        if (UNIX.matcher(cell).matches()) {
            return unix(Long.parseLong(cell));
        }
        Matcher matcher = YEAR_FIRST.matcher(cell);
        if (matcher.matches()) {
            return stamp(cell, day(cell, matcher.group(1), matcher.group(3), matcher.group(4)), matcher.group(5));
        }
        matcher = YEAR_LAST.matcher(cell);
        if (matcher.matches()) {
            String day = matcher.group(dayFirst ? 1 : 2);
            return stamp(cell, day(cell, matcher.group(3), matcher.group(dayFirst ? 2 : 1), day), matcher.group(4));
        }
        matcher = MONTH_NAMED.matcher(cell);
        if (matcher.matches()) {
            return stamp(cell, day(cell, matcher.group(3), matcher.group(1), matcher.group(2)), matcher.group(4));
        }
        matcher = DAY_AND_MONTH_NAMED.matcher(cell);
        if (matcher.matches()) {
            return stamp(cell, day(cell, matcher.group(3), matcher.group(2), matcher.group(1)), matcher.group(4));
        }
        throw new DateTimeException("'%s' is not a date like 2024-01-31".formatted(cell));
    }

    private static Stamp unix(long time) {
        Instant instant = time < 100_000_000_000L ? Instant.ofEpochSecond(time) : Instant.ofEpochMilli(time);
        return new Stamp(LocalDateTime.ofInstant(instant, ZoneId.of("UTC")), true, Optional.of(instant));
    }

    private static LocalDate day(String cell, String year, String month, String day) {
        try {
            int number = Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : month(month);
            return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new DateTimeException("there is no day '%s'".formatted(cell), e);
        }
    }

    private static int month(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replaceAll("^SEPT$", "SEP");
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equals(wanted)
                        || month.name().substring(0, 3).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no month " + name))
                .getValue();
    }

    private static Stamp stamp(String cell, LocalDate day, String rest) {
        if (rest.isBlank()) {
            return new Stamp(day.atStartOfDay(), false, Optional.empty());
        }
        Matcher matcher = TIME.matcher(rest);
        if (!matcher.matches()) {
            matcher = COMPACT_TIME.matcher(rest);
        }
        if (!matcher.matches()) {
            throw notATime(cell);
        }
        LocalDateTime local = day.atTime(time(cell, matcher));
        return new Stamp(local, true, instant(cell, local, matcher.group(6).strip()));
    }

    private static LocalTime time(String cell, Matcher matcher) {
        int hour = Integer.parseInt(matcher.group(1));
        String half = Optional.ofNullable(matcher.group(5)).orElse("");
        int shift = half.isEmpty() ? 0 : (half.equalsIgnoreCase("P") ? 12 : 0) - (hour == 12 ? 12 : 0);
        String second = Optional.ofNullable(matcher.group(3)).orElse("0");
        String fraction = Optional.ofNullable(matcher.group(4)).orElse("");
        try {
            int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
            return LocalTime.of(hour + shift, Integer.parseInt(matcher.group(2)), Integer.parseInt(second), nanos);
        } catch (DateTimeException e) {
            throw new DateTimeException("'%s' has no time of day".formatted(cell), e);
        }
    }

    private static Optional<Instant> instant(String cell, LocalDateTime local, String zone) {
        if (zone.isEmpty()) {
            return Optional.empty();
        }
        if (NEW_YORK.contains(zone.toUpperCase(Locale.ROOT))) {
            return Optional.of(local.atZone(MarketCalendar.NEW_YORK).toInstant());
        }
        if (!OFFSET.matcher(zone).matches()) {
            throw notATime(cell);
        }
        return Optional.of(local.atZone(ZoneId.of(zone)).toInstant());
    }

    private static DateTimeException notATime(String cell) {
        return new DateTimeException(
                "'%s' is not a New York time like 2024-01-31 09:30:00, or a time with an offset".formatted(cell));
    }
}
