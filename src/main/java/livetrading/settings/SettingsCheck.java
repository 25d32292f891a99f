package livetrading.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;

/**
 * The one place where a configuration is checked, whether it comes from the screen, from the database, where anybody may
 * have edited it, or from the start of the program.
 */
public final class SettingsCheck {

    private final int mostPositions;

    /** @param mostPositions the largest number of positions that may be configured */
    public SettingsCheck(int mostPositions) {
        this.mostPositions = mostPositions;
    }

    /** Checks all settings, and names everything that is wrong with them. */
    public SettingsResult check(SettingTexts texts) {
        return check(texts, RiskRules.NONE);
    }

    /** @param rules that hold with these settings */
    public SettingsResult check(SettingTexts texts, RiskRules rules) {
        List<Problem> problems = problems(texts);
        return problems.isEmpty() ? new Valid(TradingSettings.of(texts, rules)) : new Invalid(problems);
    }

    private List<Problem> problems(SettingTexts texts) {
        List<Setting> notNumbers = texts.notNumbers();
        if (!notNumbers.isEmpty()) {
            return notNumbers.stream()
                    .map(setting -> new Problem(
                            setting.column(),
                            "%s in trading_config is '%s', which is not a number"
                                    .formatted(setting.column(), texts.of(setting))))
                    .toList();
        }
        List<Problem> problems = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            objections(setting, texts.of(setting))
                    .forEach(message -> problems.add(new Problem(setting.column(), message)));
        }
        timeframes(texts).stream()
                .map(message -> new Problem(Setting.TIMEFRAME.column(), message))
                .forEach(problems::add);
        new ConfirmationCheck(texts)
                .problems().stream()
                        .map(message -> new Problem(Setting.CONFIRMATION.column(), message))
                        .forEach(problems::add);
        return problems;
    }

    private List<String> objections(Setting setting, String text) {
        return switch (setting.kind()) {
            case SettingKind.Tickers(int most) -> tickers(text, most);
            case SettingKind.Choice(List<String> words, var title) ->
                words.contains(text)
                        ? List.of()
                        : List.of("%s is %s, not '%s'".formatted(setting.title(), alternatives(words), text));
            case SettingKind.Choices(List<String> words) -> choices(setting, words, SettingKind.Choices.in(text));
            case SettingKind.Condition c -> List.of();
            case SettingKind.Decimal(Range range) -> objection(setting, range, new BigDecimal(text));
            case SettingKind.Fraction(Range range) -> objection(setting, range, new BigDecimal(text).movePointRight(2));
            case SettingKind.WholeNumber(Range range) ->
                objection(
                        setting,
                        setting == Setting.MAX_POSITIONS ? range.upTo(mostPositions) : range,
                        new BigDecimal(text.strip()));
            case SettingKind.Switch s -> objection(setting, SettingKind.Switch.RANGE, new BigDecimal(text.strip()));
        };
    }

    private static List<String> choices(Setting setting, List<String> words, List<String> chosen) {
        if (chosen.isEmpty()) {
            return List.of("%s: choose at least one of %s".formatted(setting.title(), String.join(", ", words)));
        }
        return chosen.stream()
                .filter(word -> !words.contains(word))
                .map(word -> "%s is %s, not '%s'".formatted(setting.title(), alternatives(words), word))
                .toList();
    }

    private static List<String> objection(Setting setting, Range range, BigDecimal number) {
        return range.objection(setting.title(), number).stream().toList();
    }

    private static String alternatives(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static List<String> tickers(String text, int most) {
        List<String> problems = new ArrayList<>();
        Set<Ticker> tickers = new HashSet<>();
        for (String part : TradingSettings.tickerNames(text)) {
            try {
                tickers.add(Ticker.of(part));
            } catch (IllegalArgumentException e) {
                problems.add("Tickers: " + e.getMessage());
            }
        }
        if (tickers.isEmpty() || tickers.size() > most) {
            problems.add("1 to %d tickers, not %d".formatted(most, tickers.size()));
        }
        return problems;
    }

    private static List<String> timeframes(SettingTexts texts) {
        List<Timeframe> timeframes = Timeframe.all(texts.of(Setting.TIMEFRAME));
        boolean isIntraday = timeframes.stream().anyMatch(timeframe -> !timeframe.isDaily());
        if (isIntraday && texts.of(Setting.MODE).equals(Mode.SIMULATED.name())) {
            return List.of("The simulated market has daily bars only: choose 1Day");
        }
        return timeframes.contains(Timeframe.MINUTE_1) && timeframes.contains(Timeframe.DAY_1)
                ? List.of("1Min beside 1Day needs years of minutes: choose 5Min or longer beside 1Day")
                : List.of();
    }
}
