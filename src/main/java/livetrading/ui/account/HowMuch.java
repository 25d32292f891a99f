package livetrading.ui.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a position somebody wants to sell, as it is written: so many shares, or a part in per cent.
 *
 * @param shares that it is; empty when it cannot be understood
 * @param problem what is wrong with it; empty when nothing is
 */
record HowMuch(Optional<BigDecimal> shares, String problem) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)\\s*(%?)");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int FRACTION_DIGITS = 6;

    /**
     * More than 0 and at most what is held; a per cent of whole shares is rounded down to whole ones.
     *
     * @param fractions whether a part of a share can be sold; where one is held, it can in any case
     */
    static HowMuch of(String text, BigDecimal held, boolean fractions) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return wrong("Write how many shares, or a part such as 50 %");
        }
        boolean parts = fractions || !isWhole(held);
        BigDecimal number = new BigDecimal(matcher.group(1));
        return matcher.group(2).isEmpty() ? shares(number, held, parts) : percent(number, held, parts);
    }

    private static HowMuch percent(BigDecimal percent, BigDecimal held, boolean parts) {
        if (percent.compareTo(WHOLE) > 0) {
            return wrong("No more than 100 % can be sold");
        }
        BigDecimal shares = held.multiply(percent).divide(WHOLE, parts ? FRACTION_DIGITS : 0, RoundingMode.DOWN);
        return shares.signum() == 0 && percent.signum() > 0
                ? wrong("That is less than one share")
                : shares(shares, held, parts);
    }

    private static HowMuch shares(BigDecimal shares, BigDecimal held, boolean parts) {
        if (shares.signum() <= 0) {
            return wrong("It has to be more than 0");
        }
        if (shares.compareTo(held) > 0) {
            return wrong("No more than %s shares are held"
                    .formatted(held.stripTrailingZeros().toPlainString()));
        }
        return parts || isWhole(shares)
                ? new HowMuch(Optional.of(shares.stripTrailingZeros()), "")
                : wrong("Only whole shares can be sold");
    }

    private static boolean isWhole(BigDecimal shares) {
        return shares.stripTrailingZeros().scale() <= 0;
    }

    private static HowMuch wrong(String problem) {
        return new HowMuch(Optional.empty(), problem);
    }
}
