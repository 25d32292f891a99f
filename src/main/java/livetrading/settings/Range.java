package livetrading.settings;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers from a least to a greatest one.
 *
 * @param unit behind the greatest one in a sentence, with the blank before it, for instance {@code " % of equity"}
 */
public record Range(BigDecimal least, BigDecimal greatest, String unit) {

    Range(String least, String greatest, String unit) {
        this(new BigDecimal(least), new BigDecimal(greatest), unit);
    }

    /** What is wrong with a number, for instance {@code Risk per trade has to be from 1 to 10 % of equity, not 25}. */
    Optional<String> objection(String title, BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0
                ? Optional.empty()
                : Optional.of("%s has to be from %s to %s%s, not %s"
                        .formatted(
                                title,
                                least.toPlainString(),
                                greatest.toPlainString(),
                                unit,
                                number.stripTrailingZeros().toPlainString()));
    }

    Range upTo(int other) {
        return new Range(least, BigDecimal.valueOf(other), unit);
    }
}
