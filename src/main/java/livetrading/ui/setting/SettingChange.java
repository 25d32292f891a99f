package livetrading.ui.setting;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.settings.Setting;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingWords;

/**
 * A setting that is different from before.
 *
 * @param before as it was stored
 * @param after as it is or will be stored
 */
public record SettingChange(Setting setting, String before, String after) {

    /** The settings that differ, in the order in which they are shown. */
    public static List<SettingChange> between(SettingTexts before, SettingTexts after) {
        return Arrays.stream(Setting.values())
                .map(setting -> new SettingChange(setting, before.of(setting), after.of(setting)))
                .filter(SettingChange::isReal)
                .toList();
    }

    private boolean isReal() {
        return setting == Setting.TICKERS
                ? !tickers(before).equals(tickers(after))
                : !SettingWords.typed(setting, before).equals(SettingWords.typed(setting, after));
    }

    /** For instance {@code Maximum positions: 5 → 9} or {@code Tickers: without BRAV, with CHAR}. */
    public String words() {
        return setting.title() + ": "
                + (setting == Setting.TICKERS
                        ? tickerWords()
                        : SettingWords.words(setting, before) + " → " + SettingWords.words(setting, after));
    }

    private String tickerWords() {
        String words = Stream.of(listed("without", removedTickers()), listed("with", addedTickers()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "in another order" : words;
    }

    private static String listed(String word, Collection<String> tickers) {
        return tickers.isEmpty() ? "" : word + " " + String.join(" ", tickers);
    }

    public Set<String> removedTickers() {
        return difference(before, after);
    }

    private Set<String> addedTickers() {
        return difference(after, before);
    }

    private static Set<String> difference(String from, String without) {
        Set<String> difference = new LinkedHashSet<>(tickers(from));
        tickers(without).forEach(difference::remove);
        return difference;
    }

    private static List<String> tickers(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[,\\s]+"))
                .filter(ticker -> !ticker.isEmpty())
                .distinct()
                .toList();
    }
}
