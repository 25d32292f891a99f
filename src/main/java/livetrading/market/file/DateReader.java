package livetrading.market.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.market.MarketCalendar;

/** Reads the days of a price file, and the times of day in New York if it has some. */
final class DateReader {

    static final String REPLAY_IS_DAILY = "the replay has daily bars only";

    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{8})([T ].*)?");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00)?(\\.0+)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern TIME = Pattern.compile("[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.0+)?");

    private final boolean dailyOnly;

    DateReader(Reading reading) {
        dailyOnly = reading == Reading.REPLAY;
    }

    LocalDateTime read(int line, String cell) throws BadPriceFile {
        Matcher matcher = DAY_AND_TIME.matcher(cell);
        if (!matcher.matches()) {
            throw new BadPriceFile(line, "'%s' is not a date like 2024-01-31".formatted(cell));
        }
        String time = matcher.group(2);
        boolean midnight = time == null || MIDNIGHT.matcher(time).matches();
        if (dailyOnly && !midnight) {
            throw new BadPriceFile(line, "'%s' has a time of day: %s".formatted(cell, REPLAY_IS_DAILY));
        }
        LocalDate day = day(line, matcher.group(1));
        return time == null || midnight ? day.atStartOfDay() : day.atTime(time(line, cell, time));
    }

    private static LocalDate day(int line, String text) throws BadPriceFile {
        try {
            return text.length() == 8 ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadPriceFile(line, "there is no day '%s'".formatted(text));
        }
    }

    private static LocalTime time(int line, String cell, String text) throws BadPriceFile {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new BadPriceFile(
                    line, "'%s' is not a New York time like 2024-01-31 09:30:00, without an offset".formatted(cell));
        }
        try {
            return LocalTime.parse(matcher.group(1));
        } catch (DateTimeException e) {
            throw new BadPriceFile(line, "'%s' has no time of day".formatted(cell));
        }
    }

    /** The instant at which it is so late in New York; a time that a change of the clocks skips or repeats is refused. */
    static Instant instant(int line, LocalDateTime begin) throws BadPriceFile {
        List<ZoneOffset> offsets = MarketCalendar.NEW_YORK.getRules().getValidOffsets(begin);
        return switch (offsets.size()) {
            case 1 -> begin.toInstant(offsets.getFirst());
            case 0 -> throw new BadPriceFile(line, "New York's clocks skip " + shown(begin));
            default -> throw new BadPriceFile(line, "New York's clocks show %s twice".formatted(shown(begin)));
        };
    }

    private static String shown(LocalDateTime begin) {
        return begin.toString().replace('T', ' ');
    }
}
