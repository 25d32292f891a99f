package livetrading.market.file;

import java.util.OptionalDouble;

/**
 * One bar in a price file, as it stands there.
 *
 * @param line counted from 1, the header included
 * @param volume in shares
 * @param adjusted the adjusted close, where there is one
 */
record PriceRow(
        int line,
        Stamp stamp,
        double open,
        double high,
        double low,
        double close,
        double volume,
        OptionalDouble adjusted) {

    /** By which rounding may put an open or a close outside of high and low, as a fraction of the price. */
    private static final double ROUNDING = 0.001;

    /** Tells what is wrong with a bar that cannot have been. */
    void check(Problems problems) {
        boolean openIsPrice = isPrice("open", open, problems);
        boolean highIsPrice = isPrice("high", high, problems);
        boolean lowIsPrice = isPrice("low", low, problems);
        boolean closeIsPrice = isPrice("close", close, problems);
        boolean prices = openIsPrice && highIsPrice && lowIsPrice && closeIsPrice;
        if (prices && high < low) {
            problems.add(line, "high %s is below low %s".formatted(high, low));
        } else if (prices) {
            checkInside("open", open, problems);
            checkInside("close", close, problems);
        }
        if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
            problems.add(line, "volume %s is not a number from 0".formatted(volume));
        }
    }

    private boolean isPrice(String name, double value, Problems problems) {
        boolean isPrice = value > 0 && value < Double.POSITIVE_INFINITY;
        if (!isPrice) {
            problems.add(line, "%s %s is not a price above 0".formatted(name, value));
        }
        return isPrice;
    }

    private void checkInside(String name, double value, Problems problems) {
        if (value < low * (1 - ROUNDING) || value > high * (1 + ROUNDING)) {
            problems.add(line, "%s %s lies outside of low %s to high %s".formatted(name, value, low, high));
        }
    }

    /** The bar with a high and a low that open and close lie between. */
    PriceRow widened() {
        double top = Math.max(high, Math.max(open, close));
        double bottom = Math.min(low, Math.min(open, close));
        return new PriceRow(line, stamp, open, top, bottom, close, volume, adjusted);
    }

    /** The bar with all prices multiplied by adjusted close over close, where there is an adjusted close. */
    PriceRow scaled() {
        if (adjusted.isEmpty()) {
            return this;
        }
        double factor = adjusted.getAsDouble() / close;
        return new PriceRow(line, stamp, open * factor, high * factor, low * factor, close * factor, volume, adjusted);
    }
}
