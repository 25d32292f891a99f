package livetrading.account;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** To how many digits prices and amounts of money are computed where no broker does it. */
public final class Rounding {

    private static final int DIGITS = 4;

    /** Old prices that are adjusted for many splits are a few cents only, and have to stay exact enough. */
    private static final int MOST_DIGITS = 6;

    private Rounding() {}

    /** A price per share: four digits, six below a dollar. */
    public static BigDecimal price(double price) {
        return BigDecimal.valueOf(price).setScale(price < 1 ? MOST_DIGITS : DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The price at which shares are valued that are not traded, with all six digits that price files have. */
    public static BigDecimal valuation(double price) {
        return BigDecimal.valueOf(price).setScale(MOST_DIGITS, RoundingMode.HALF_EVEN);
    }

    /** An amount of money: four digits. */
    public static BigDecimal amount(BigDecimal amount) {
        return amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** An amount of money as people read it. */
    public static String cents(BigDecimal amount) {
        return "$" + amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
