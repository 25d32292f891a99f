package livetrading.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in whole cents. What is parted keeps its sum: each part is rounded, and the last one is what is left. */
final class Cents {

    static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final int DIGITS = 2;

    private Cents() {}

    static BigDecimal of(BigDecimal amount) {
        return amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** What a part of some shares has of their amount. */
    static BigDecimal part(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return part.compareTo(whole) >= 0
                ? amount
                : amount.multiply(part).divide(whole, DIGITS, RoundingMode.HALF_EVEN);
    }
}
