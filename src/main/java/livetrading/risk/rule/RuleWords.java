package livetrading.risk.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the sentences of rules write them. */
final class RuleWords {

    private static final int DIGITS_OF_SMALL_PRICE = 4;

    private RuleWords() {}

    /** As short as the number allows: {@code 30}, {@code 0.5}. */
    static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /** Cents for prices of a dollar and more, four significant digits below. */
    static String price(double value) {
        return Math.abs(value) >= 1 || value == 0
                ? String.format(Locale.ROOT, "%.2f", value)
                : new BigDecimal(value)
                        .round(new MathContext(DIGITS_OF_SMALL_PRICE))
                        .toPlainString();
    }
}
