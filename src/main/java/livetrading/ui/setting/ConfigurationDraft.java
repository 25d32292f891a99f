package livetrading.ui.setting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingWords;
import livetrading.settings.SettingsResult.Problem;

/**
 * A configuration as it is typed: the text of each field by the name of its column. Fractions are typed in per cent.
 */
public record ConfigurationDraft(Map<String, String> texts) {

    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    public ConfigurationDraft {
        texts = Map.copyOf(texts);
    }

    /** Of what is stored. */
    public static ConfigurationDraft of(SettingTexts stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            texts.put(setting.column(), SettingWords.typed(setting, stored.of(setting)));
        }
        return new ConfigurationDraft(texts);
    }

    /** This one with what was typed into some of the fields. */
    public ConfigurationDraft with(ConfigurationDraft typed) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(typed.texts);
        return new ConfigurationDraft(all);
    }

    public String text(Setting setting) {
        return texts.getOrDefault(setting.column(), "");
    }

    /**
     * @param settings what was typed, as it is stored; a number that could not be read is 0, so that the others can be
     *     checked
     * @param unreadable what could not be read
     */
    public record Reading(SettingTexts settings, List<Problem> unreadable) {}

    /** Reads all settings, those without a field as empty. */
    public Reading read() {
        var numbers = new TypedNumbers(new ArrayList<>());
        var stored = new LinkedHashMap<String, String>();
        for (Setting setting : Setting.values()) {
            stored.put(setting.column(), stored(setting, text(setting).strip(), numbers));
        }
        return new Reading(new SettingTexts(stored), List.copyOf(numbers.unreadable()));
    }

    private static String stored(Setting setting, String typed, TypedNumbers numbers) {
        return switch (setting.kind()) {
            case SettingKind.Tickers t -> typed;
            case SettingKind.Choice c -> typed;
            case SettingKind.Choices c -> typed;
            case SettingKind.Condition c -> typed;
            case SettingKind.Decimal d -> plain(numbers.decimal(setting, typed));
            case SettingKind.Fraction f -> plain(numbers.decimal(setting, typed).divide(PER_CENT));
            case SettingKind.WholeNumber w -> "" + numbers.whole(setting, typed);
            case SettingKind.Switch s -> "" + numbers.whole(setting, typed);
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
