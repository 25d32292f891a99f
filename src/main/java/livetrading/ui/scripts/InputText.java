package livetrading.ui.scripts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes other values into the lines of a script's inputs. */
final class InputText {

    private static final String A_NUMBER = "-?[0-9.]+(?:[eE][+-]?[0-9]+)?";

    private InputText() {}

    /**
     * @param values by the names of inputs; 0.08 is written as 8 % where the text says per cent
     * @return the text with these values, and as it was else
     */
    static String with(String text, Map<String, BigDecimal> values) {
        String changed = text;
        for (Map.Entry<String, BigDecimal> input : values.entrySet()) {
            Matcher line = Pattern.compile("(?m)^(?!\\s*name\\b)([^#\\n]*\\binput\\s+%s\\s*=\\s*)%s(\\s*%%)?"
                            .formatted(Pattern.quote(input.getKey()), A_NUMBER))
                    .matcher(changed);
            changed = line.replaceFirst(found -> Matcher.quoteReplacement(found.group(1)
                    + written(input.getValue(), found.group(2) != null)
                    + (found.group(2) == null ? "" : found.group(2))));
        }
        return changed;
    }

    private static String written(BigDecimal value, boolean inPercent) {
        BigDecimal shown = inPercent ? value.movePointRight(2) : value;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
