package livetrading.simulated;

import java.time.LocalDate;

/**
 * One day in a price file, checked.
 *
 * @param volume in shares, at least 0
 */
record PriceRow(LocalDate date, double open, double high, double low, double close, double volume) {

    /** By which rounding may put an open or a close outside of high and low, as a fraction of the price. */
    private static final double ROUNDING = 0.001;

    /** Refuses a day that cannot have been, and widens high and low where they miss open or close by rounding only. */
    static PriceRow checked(int line, LocalDate date, double open, double high, double low, double close, double volume)
            throws BadPriceFile {
        requirePrice(line, "open", open);
        requirePrice(line, "high", high);
        requirePrice(line, "low", low);
        requirePrice(line, "close", close);
        if (high < low) {
            throw new BadPriceFile(line, "high %s is below low %s".formatted(high, low));
        }
        requireInside(line, "open", open, low, high);
        requireInside(line, "close", close, low, high);
        if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "volume %s is not a number from 0".formatted(volume));
        }
        double top = Math.max(high, Math.max(open, close));
        double bottom = Math.min(low, Math.min(open, close));
        return new PriceRow(date, open, top, bottom, close, volume);
    }

    private static void requirePrice(int line, String name, double value) throws BadPriceFile {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new BadPriceFile(line, "%s %s is not a price above 0".formatted(name, value));
        }
    }

    private static void requireInside(int line, String name, double value, double low, double high)
            throws BadPriceFile {
        if (value < low * (1 - ROUNDING) || value > high * (1 + ROUNDING)) {
            throw new BadPriceFile(line, "%s %s lies outside of low %s to high %s".formatted(name, value, low, high));
        }
    }

    /** The day with all prices multiplied. */
    PriceRow scaled(double factor) {
        return new PriceRow(date, open * factor, high * factor, low * factor, close * factor, volume);
    }
}
