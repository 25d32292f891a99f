package livetrading.standin.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the broker rounds. */
public final class Money {

    private static final int QUANTITY_DIGITS = 9;
    private static final int AVERAGE_DIGITS = 6;

    private Money() {}

    /** Without more zeros than needed, and never in scientific notation when written plainly. */
    public static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    static BigDecimal divide(BigDecimal value, BigDecimal divisor) {
        return plain(value.divide(divisor, MathContext.DECIMAL64).setScale(AVERAGE_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The shares that an amount buys. */
    static BigDecimal shares(BigDecimal amount, BigDecimal price) {
        return plain(amount.divide(price, QUANTITY_DIGITS, RoundingMode.DOWN));
    }

    /** A part of a quantity: whole shares if the quantity is whole, and one at least. */
    static BigDecimal part(BigDecimal quantity, BigDecimal fraction) {
        BigDecimal exact = quantity.multiply(fraction);
        return plain(
                isWhole(quantity)
                        ? exact.setScale(0, RoundingMode.DOWN).max(BigDecimal.ONE)
                        : exact.setScale(QUANTITY_DIGITS, RoundingMode.DOWN));
    }

    static boolean isWhole(BigDecimal quantity) {
        return quantity.stripTrailingZeros().scale() <= 0;
    }
}
