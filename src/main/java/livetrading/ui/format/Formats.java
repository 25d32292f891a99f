package livetrading.ui.format;

import static livetrading.market.MarketCalendar.NEW_YORK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How numbers and times are written on all screens. What is missing is an en dash. Times are those of the zone that the
 * person chose, New York's unless told otherwise; amounts of money and of shares are dots for those who hide them.
 */
public final class Formats {

    public static final String MISSING = "–";

    private static final int PER_CENT = 100;
    private static final int KILO = 1000;
    private static final List<String> BYTE_UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /** A ratio above this says no more than that there was next to nothing to divide by. */
    private static final int GREATEST_FACTOR = 100;

    private static final DateTimeFormatter DATE = pattern("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = pattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME = pattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter ZONE = pattern("zzz");

    private Formats() {}

    /** An amount, for instance {@code $12,345.67}. */
    public static String money(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : sign(dollars, false) + dollars(dollars);
    }

    /** The price of one share, which is no secret: for instance {@code $153.56}, and {@code $0.1234} below a dollar. */
    public static String price(@Nullable BigDecimal dollars) {
        if (dollars == null) {
            return MISSING;
        }
        String decimals = dollars.abs().compareTo(BigDecimal.ONE) < 0 ? "0.00##" : "#,##0.00";
        return sign(dollars, false) + "$" + decimal(decimals, dollars.abs());
    }

    public static String money(double dollars) {
        return money(BigDecimal.valueOf(dollars));
    }

    /** For instance {@code +$12,345.67}. */
    public static String signedMoney(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : sign(dollars, true) + dollars(dollars);
    }

    /** For instance {@code ▲ +$310.10}: the arrow says it to those who cannot tell the colours apart. */
    public static String profit(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : arrow(dollars.signum()) + signedMoney(dollars);
    }

    /** For instance {@code ▲ +3.21 %}. */
    public static String profitPercent(@Nullable Double fraction) {
        return fraction == null || !Double.isFinite(fraction)
                ? MISSING
                : arrow(perCent(fraction).signum()) + signedPercent(fraction);
    }

    /** For instance {@code 41.20 %} of the fraction 0.412. */
    public static String percent(@Nullable Double fraction) {
        return fraction == null || !Double.isFinite(fraction) ? MISSING : decimal("#,##0.00", perCent(fraction)) + " %";
    }

    /** For instance {@code +3.21 %} of the fraction 0.0321. */
    public static String signedPercent(@Nullable Double fraction) {
        if (fraction == null || !Double.isFinite(fraction)) {
            return MISSING;
        }
        BigDecimal rounded = perCent(fraction);
        return sign(rounded, true) + decimal("#,##0.00", rounded.abs()) + " %";
    }

    /** Two decimals, for instance {@code 1.12}. */
    public static String ratio(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? MISSING : decimal("#,##0.00", hundredths(value));
    }

    public static String ratio(OptionalDouble value) {
        return ratio(boxed(value));
    }

    /** A profit factor: two decimals, and {@code >100} above a hundred. */
    public static String factor(@Nullable Double value) {
        return value != null && value > GREATEST_FACTOR ? ">" + GREATEST_FACTOR : ratio(value);
    }

    /** Shares: as many decimals as there are. */
    public static String quantity(BigDecimal shares) {
        return Preferences.current().areAmountsHidden() ? HiddenAmounts.DOTS : decimal("#,##0.########", shares);
    }

    /** A sentence of the program, its amounts of money and of shares hidden where they are to be. */
    public static String sentence(String words) {
        return Preferences.current().areAmountsHidden() ? HiddenAmounts.in(words) : words;
    }

    /** For instance {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= KILO && unit < BYTE_UNITS.size() - 1) {
            size /= KILO;
            unit++;
        }
        return decimal(unit == 0 ? "0" : "0.0", BigDecimal.valueOf(size)) + " " + BYTE_UNITS.get(unit);
    }

    public static String count(long number) {
        return decimal("#,##0", BigDecimal.valueOf(number));
    }

    /** For instance {@code 1 session} or {@code 1,204 sessions}. */
    public static String sessions(long number) {
        return number == 1 ? "1 session" : count(number) + " sessions";
    }

    public static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** For instance {@code 2026-11-22}. */
    public static String date(@Nullable Instant instant) {
        return instant == null ? MISSING : DATE.format(local(instant));
    }

    /** For instance {@code 14:32:05}. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? MISSING : TIME.format(local(instant));
    }

    /** For instance {@code 2026-11-22 14:32}; a daily bar, which begins at midnight in New York, is just the date. */
    public static String dateTime(@Nullable Instant instant) {
        if (instant == null) {
            return MISSING;
        }
        return isDay(instant) ? DATE.format(instant.atZone(NEW_YORK)) : DATE_TIME.format(local(instant));
    }

    /** For instance {@code 2026-11-22 14:32:05 New York (EST)}. */
    public static String full(@Nullable Instant instant) {
        if (instant == null) {
            return MISSING;
        }
        ZonedDateTime time = local(instant);
        return "%s %s %s (%s)"
                .formatted(
                        DATE.format(time),
                        TIME.format(time),
                        Preferences.current().zoneName(),
                        ZONE.format(time));
    }

    /** Whether an instant stands for a whole day of the market. */
    public static boolean isDay(Instant instant) {
        return instant.atZone(NEW_YORK).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** For instance {@code 2026-11-22 14:32:05}. */
    public static String moment(Instant instant) {
        return DATE.format(local(instant)) + " " + TIME.format(local(instant));
    }

    /** For instance {@code 12 s ago}. */
    public static String age(@Nullable Instant instant, Instant now) {
        return instant == null ? MISSING : duration(Duration.between(instant, now)) + " ago";
    }

    /** Coarse, for instance {@code 4 min}; nothing is shorter than 0 s. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
    }

    /** In per cent, as it is shown. */
    private static BigDecimal perCent(double fraction) {
        return hundredths(fraction * PER_CENT);
    }

    /** Whether a return is shown as a gain, 1, as a loss, -1, or as nothing. */
    public static int sign(double fraction) {
        return perCent(fraction).signum();
    }

    private static String arrow(int signum) {
        return switch (signum) {
            case 1 -> "▲ ";
            case -1 -> "▼ ";
            default -> "";
        };
    }

    private static String sign(BigDecimal value, boolean plus) {
        int signum = value.setScale(2, RoundingMode.HALF_EVEN).signum();
        return signum < 0 ? "-" : plus && signum > 0 ? "+" : "";
    }

    /** What is shown as 0.00 has no sign. */
    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    private static String dollars(BigDecimal value) {
        return "$" + (Preferences.current().areAmountsHidden() ? HiddenAmounts.DOTS : decimal("#,##0.00", value.abs()));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(Preferences.current().zone());
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US);
    }
}
