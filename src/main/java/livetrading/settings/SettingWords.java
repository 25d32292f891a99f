package livetrading.settings;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How the stored text of a setting is written on the screen. */
public final class SettingWords {

    private SettingWords() {}

    /** Whether the unit stands before the number. */
    public static boolean isMoney(Setting setting) {
        return setting.unit().equals("$");
    }

    /** The text in the field for a stored text; a text that is not a number is left as it is. */
    public static String typed(Setting setting, String stored) {
        int shift = setting.kind() instanceof SettingKind.Fraction ? 2 : 0;
        return setting.kind().isNumber() ? number(stored, shift) : stored;
    }

    /** A stored value in a sentence, for instance {@code 2 %}. */
    public static String words(Setting setting, String stored) {
        if (setting.kind() instanceof SettingKind.Switch) {
            return stored.equals("1") ? "on" : stored.equals("0") ? "off" : stored;
        }
        if (setting.kind() instanceof SettingKind.Condition && stored.isBlank()) {
            return "off";
        }
        String typed = typed(setting, stored);
        if (isMoney(setting)) {
            return setting.unit() + typed;
        }
        return setting.unit().isEmpty() ? typed : typed + " " + setting.unit();
    }

    /** Unlike an amount on the other pages it is never hidden: dots could not be changed. */
    private static String number(String stored, int shift) {
        try {
            return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(new BigDecimal(stored).movePointRight(shift));
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
