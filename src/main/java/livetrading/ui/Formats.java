package livetrading.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import livetrading.market.MarketCalendar;
import org.jspecify.annotations.Nullable;

/** How numbers and times are written on all screens. What is missing is an en dash. Times are those of New York. */
final class Formats {

    static final String MISSING = "–";

    private static final int PER_CENT = 100;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private static final DateTimeFormatter DATE = newYork("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = newYork("HH:mm:ss");
    private static final DateTimeFormatter DATE_TIME = newYork("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter FULL = newYork("uuuu-MM-dd HH:mm:ss 'New York ('zzz')'");

    private Formats() {}

    /** For instance {@code $12,345.67}. */
    static String money(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : sign(dollars, false) + "$" + decimal("#,##0.00", dollars.abs());
    }

    static String money(double dollars) {
        return money(BigDecimal.valueOf(dollars));
    }

    /** For instance {@code +$12,345.67}. */
    static String signedMoney(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : sign(dollars, true) + "$" + decimal("#,##0.00", dollars.abs());
    }

    /** For instance {@code ▲ +$310.10}: the arrow says it to those who cannot tell the colours apart. */
    static String profit(@Nullable BigDecimal dollars) {
        return dollars == null ? MISSING : arrow(dollars.signum()) + signedMoney(dollars);
    }

    /** For instance {@code ▲ +3.21 %}. */
    static String profitPercent(@Nullable Double fraction) {
        return fraction == null ? MISSING : arrow((int) Math.signum(fraction)) + signedPercent(fraction);
    }

    /** For instance {@code 41.20 %} of the fraction 0.412. */
    static String percent(@Nullable Double fraction) {
        return fraction == null ? MISSING : decimal("0.00", BigDecimal.valueOf(fraction * PER_CENT)) + " %";
    }

    /** For instance {@code +3.21 %} of the fraction 0.0321. */
    static String signedPercent(@Nullable Double fraction) {
        if (fraction == null) {
            return MISSING;
        }
        BigDecimal rounded = BigDecimal.valueOf(fraction * PER_CENT).setScale(2, RoundingMode.HALF_EVEN);
        return sign(rounded, true) + decimal("0.00", rounded.abs()) + " %";
    }

    /** Two decimals, for instance {@code 1.12}. */
    static String ratio(@Nullable Double value) {
        return value == null ? MISSING : decimal("#,##0.00", BigDecimal.valueOf(value));
    }

    static String ratio(OptionalDouble value) {
        return ratio(boxed(value));
    }

    /** Shares: as many decimals as there are. */
    static String quantity(BigDecimal shares) {
        return decimal("#,##0.########", shares);
    }

    static String count(long number) {
        return decimal("#,##0", BigDecimal.valueOf(number));
    }

    static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** For instance {@code 2026-11-22}. */
    static String date(@Nullable Instant instant) {
        return instant == null ? MISSING : DATE.format(instant);
    }

    /** For instance {@code 14:32:05}. */
    static String time(@Nullable Instant instant) {
        return instant == null ? MISSING : TIME.format(instant);
    }

    /** For instance {@code 2026-11-22 14:32}; midnight, at which daily bars begin, is just the date. */
    static String dateTime(@Nullable Instant instant) {
        if (instant == null) {
            return MISSING;
        }
        boolean midnight = LocalTime.ofInstant(instant, MarketCalendar.NEW_YORK).equals(LocalTime.MIDNIGHT);
        return midnight ? DATE.format(instant) : DATE_TIME.format(instant);
    }

    /** For instance {@code 2026-11-22 14:32:05 New York (EST)}. */
    static String full(@Nullable Instant instant) {
        return instant == null ? MISSING : FULL.format(instant);
    }

    /** For instance {@code 12 s ago}. */
    static String age(@Nullable Instant instant, Instant now) {
        return instant == null ? MISSING : duration(Duration.between(instant, now)) + " ago";
    }

    /** Coarse, for instance {@code 4 min}; nothing is shorter than 0 s. */
    static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + " min";
        }
        return seconds < DAY ? seconds / HOUR + " h" : seconds / DAY + " d";
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

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    private static DateTimeFormatter newYork(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(MarketCalendar.NEW_YORK);
    }
}
