package livetrading.ui.setting;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import livetrading.settings.Setting;
import livetrading.settings.SettingsResult.Problem;

/**
 * Reads numbers as people type them.
 *
 * @param unreadable collects what cannot be read
 */
record TypedNumbers(List<Problem> unreadable) {

    /** Without exponents and of a length that a person can type. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{0,15}(\\.\\d{0,10})?");

    /** People write thousands with commas and blanks; a comma before anything but three digits means something else. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,\\s_](?=\\d{3}(\\D|$))");

    BigDecimal decimal(Setting setting, String typed) {
        return number(setting, typed, "Enter a number, with a point before decimals");
    }

    int whole(Setting setting, String typed) {
        try {
            return number(setting, typed, "Enter a whole number").intValueExact();
        } catch (ArithmeticException e) {
            unreadable.add(new Problem(setting.column(), "Enter a whole number"));
            return 0;
        }
    }

    private BigDecimal number(Setting setting, String typed, String problem) {
        String digits = THOUSANDS.matcher(typed).replaceAll("");
        if (NUMBER.matcher(digits).matches() && digits.matches(".*\\d.*")) {
            return new BigDecimal(digits);
        }
        unreadable.add(new Problem(setting.column(), typed.isEmpty() ? "It is empty. " + problem : problem));
        return BigDecimal.ZERO;
    }
}
