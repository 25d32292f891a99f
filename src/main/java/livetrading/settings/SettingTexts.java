package livetrading.settings;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * All settings as text, by the column of {@code trading_config} in which they stand. They may have been edited by hand:
 * what somebody has written over a number is there as well.
 */
public record SettingTexts(SequencedMap<String, String> byColumn) {

    private static final String DECIMAL = "[-+]?\\d*\\.?\\d+([eE][-+]?\\d+)?";
    private static final String WHOLE_NUMBER = "[-+]?\\d{1,9}";

    public SettingTexts {
        byColumn = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byColumn));
    }

    /** What a new installation begins with. */
    public static SettingTexts standard() {
        var texts = new LinkedHashMap<String, String>();
        Arrays.stream(Setting.values()).forEach(setting -> texts.put(setting.column(), setting.standard()));
        return new SettingTexts(texts);
    }

    /** Reads what {@link #lines()} wrote; what is no line of a setting is left out. */
    public static SettingTexts ofLines(String lines) {
        var texts = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                texts.put(line.substring(0, sign), line.substring(sign + 1));
            }
        });
        return new SettingTexts(texts);
    }

    /** A line {@code column=value} for each setting. */
    public String lines() {
        return byColumn.entrySet().stream()
                .map(setting ->
                        setting.getKey() + "=" + setting.getValue().strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n"));
    }

    /** Empty when it is not there. */
    public String of(Setting setting) {
        return byColumn.getOrDefault(setting.column(), "");
    }

    public SettingTexts with(Setting setting, String text) {
        var texts = new LinkedHashMap<>(byColumn);
        texts.put(setting.column(), text);
        return new SettingTexts(texts);
    }

    /** The settings that have to be numbers and are not. */
    public List<Setting> notNumbers() {
        return Arrays.stream(Setting.values())
                .filter(setting -> !isReadable(setting, of(setting).strip()))
                .toList();
    }

    /** Whether a text is a number where one has to be. */
    public static boolean isReadable(Setting setting, String text) {
        return switch (setting.kind()) {
            case SettingKind.Tickers t -> true;
            case SettingKind.Choice c -> true;
            case SettingKind.Choices c -> true;
            case SettingKind.Condition c -> true;
            case SettingKind.Decimal d -> text.matches(DECIMAL);
            case SettingKind.Fraction f -> text.matches(DECIMAL);
            case SettingKind.WholeNumber w -> text.matches(WHOLE_NUMBER);
            case SettingKind.Switch s -> text.matches(WHOLE_NUMBER);
        };
    }
}
