package livetrading.standin.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a bar is, as {@code 15Min} or {@code 1Day}. */
public record BarLength(int count, ChronoUnit unit) {

    public static final BarLength DAY = new BarLength(1, ChronoUnit.DAYS);
    public static final BarLength MINUTE = new BarLength(1, ChronoUnit.MINUTES);

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)(Min|T|Hour|H|Day|D|Week|W|Month|M)");
    private static final Map<Character, ChronoUnit> UNITS = Map.of(
            'T', ChronoUnit.MINUTES,
            'H', ChronoUnit.HOURS,
            'D', ChronoUnit.DAYS,
            'W', ChronoUnit.WEEKS);

    public BarLength {
        if (unit == ChronoUnit.MINUTES && count == 60) {
            count = 1;
            unit = ChronoUnit.HOURS;
        }
    }

    public static BarLength of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw Refusal.of(400, 40010001, "invalid timeframe: " + written);
        }
        int count = Integer.parseInt(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.equals("Min")) {
            return new BarLength(count, ChronoUnit.MINUTES);
        }
        boolean month = unit.startsWith("M");
        return new BarLength(count, month ? ChronoUnit.MONTHS : UNITS.getOrDefault(unit.charAt(0), ChronoUnit.DAYS));
    }

    public boolean isWithinDay() {
        return unit == ChronoUnit.MINUTES || unit == ChronoUnit.HOURS;
    }

    /** The end of a bar that begins at an instant; daily bars and longer ones begin at midnight in New York. */
    Instant end(Instant begin) {
        return ZonedDateTime.ofInstant(begin, TradingDay.NEW_YORK)
                .plus(count, unit)
                .toInstant();
    }

    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(TradingDay.NEW_YORK).toInstant();
    }
}
