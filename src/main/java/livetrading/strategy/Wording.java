package livetrading.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;

/** Numbers and times as reasons write them. */
public final class Wording {

    private static final int DIGITS_OF_SMALL_PRICE = 4;

    private Wording() {}

    /** Cents for prices of a dollar and more, four significant digits below. */
    public static String price(double value) {
        if (!Double.isFinite(value)) {
            return "undefined";
        }
        if (Math.abs(value) >= 1 || value == 0) {
            return decimal(value, 2);
        }
        return new BigDecimal(value)
                .round(new MathContext(DIGITS_OF_SMALL_PRICE))
                .toPlainString();
    }

    public static String decimal(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : "undefined";
    }

    /** As short as the number allows: {@code 30}, {@code 0.5}. */
    public static String shortest(double value) {
        return value == Math.rint(value) ? decimal(value, 0) : Double.toString(value);
    }

    /** The date of a daily bar, date and time of a shorter one, in New York. */
    public static String time(Bars bars, int bar) {
        String date = bars.date(bar).toString();
        return bars.timeframe().isDaily()
                ? date
                : date + " " + bars.time(bar).atZone(MarketCalendar.NEW_YORK).toLocalTime();
    }
}
