package livetrading.command;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import livetrading.market.MarketCalendar;
import livetrading.market.Timeframe;

/** How numbers and times are written in a terminal: in plain ASCII, which every terminal can show. */
final class Words {

    static final String MISSING = "-";

    private static final int PER_CENT = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND_WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Words() {}

    /** For instance {@code $12,345.67}. */
    static String money(double dollars) {
        if (!Double.isFinite(dollars)) {
            return MISSING;
        }
        String amount = String.format(Locale.ROOT, "%,.2f", Math.abs(dollars));
        return (dollars < 0 && !amount.equals("0.00") ? "-$" : "$") + amount;
    }

    /** For instance {@code 41.20 %} of the fraction 0.412. */
    static String percent(double fraction) {
        return Double.isFinite(fraction) ? decimals(fraction * PER_CENT, 2) + " %" : MISSING;
    }

    static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : MISSING;
    }

    static String ratio(double value) {
        return decimals(value, 2);
    }

    static String ratio(OptionalDouble value) {
        return value.isPresent() ? ratio(value.getAsDouble()) : MISSING;
    }

    /** A price: two decimals, more below a dollar. */
    static String price(double value) {
        return decimals(value, value < 1 ? 6 : 2);
    }

    static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }

    /** A number without more digits than it needs. */
    static String shortest(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** For instance {@code 2,148 daily bars}. */
    static String bars(int bars, Timeframe timeframe) {
        return count(bars, (timeframe.isDaily() ? "daily" : timeframe.code()) + " bar");
    }

    /** For instance {@code 2013-10-04}, and {@code 2013-10-04 09:31} for a bar that is shorter than a day. */
    static String time(Instant instant, Timeframe timeframe) {
        ZonedDateTime local = instant.atZone(MarketCalendar.NEW_YORK);
        return timeframe.isDaily() ? local.toLocalDate().toString() : MINUTE.format(local);
    }

    /** The same for programs: {@code 2013-10-04}, or {@code 2013-10-04T09:31:00-04:00}. */
    static String isoTime(Instant instant, Timeframe timeframe) {
        ZonedDateTime local = instant.atZone(MarketCalendar.NEW_YORK);
        return timeframe.isDaily() ? local.toLocalDate().toString() : SECOND_WITH_OFFSET.format(local);
    }
}
