package livetrading.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How probabilities are said: rounding makes nothing certain that is not. */
public final class Probability {

    private static final int PER_CENT = 100;

    private Probability() {}

    /**
     * For instance {@code 61 %}, and {@code >99 %} of 0.9967 or {@code <1 %} of 0.0033 without decimals.
     *
     * @param probability from 0 to 1
     * @param decimals at least 0
     */
    public static String percent(double probability, int decimals) {
        BigDecimal whole = BigDecimal.valueOf(PER_CENT);
        BigDecimal exact = BigDecimal.valueOf(probability).multiply(whole);
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        BigDecimal least = BigDecimal.ONE.movePointLeft(decimals);
        if (rounded.compareTo(whole) == 0 && exact.compareTo(whole) < 0) {
            return ">" + whole.subtract(least) + " %";
        }
        return rounded.signum() == 0 && exact.signum() > 0 ? "<" + least + " %" : rounded + " %";
    }
}
