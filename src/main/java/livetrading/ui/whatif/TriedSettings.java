package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.portfolio.Mode;
import livetrading.settings.RiskRules;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingWords;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.ui.format.Formats;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.SettingFields;

/** The fields of the settings to try, each with what is in force. */
final class TriedSettings {

    /** Those that decide about an account that is played over daily bars. */
    private static final List<Setting> SETTINGS = List.of(
            Setting.TICKERS,
            Setting.INITIAL_CAPITAL,
            Setting.RISK_PER_TRADE,
            Setting.MAX_POSITIONS,
            Setting.FRACTIONAL_SHARES,
            Setting.METRIC,
            Setting.HISTORY_DAYS,
            Setting.REEVALUATE_AFTER,
            Setting.SWITCHING_MARGIN,
            Setting.MINIMUM_TRADES,
            Setting.MINIMUM_DEFLATED_SHARPE,
            Setting.BEAT_BUY_AND_HOLD,
            Setting.COMMISSION,
            Setting.SLIPPAGE);

    /** In characters: two lines. */
    private static final int LONGEST_LIST = 300;

    private final SettingsCheck check;
    private final SettingTexts stored;
    private final ConfigurationDraft inForce;
    private final SettingFields fields;

    /** @param changed called when the fields say something else */
    TriedSettings(SettingTexts stored, SettingsCheck check, Runnable changed) {
        this.check = check;
        this.stored = stored;
        inForce = ConfigurationDraft.of(stored);
        fields = new SettingFields(changed, this::checkField);
    }

    /** Called once. */
    void addTo(Div form) {
        for (Setting setting : SETTINGS) {
            form.add(fields.of(setting));
            fields.explain(setting, "In force: " + words(setting));
        }
        takeInForce();
    }

    /** As the field says it; of thousands of tickers how many they are. */
    private String words(Setting setting) {
        String text = stored.of(setting);
        if (setting == Setting.TICKERS && text.length() > LONGEST_LIST) {
            return Formats.count(text.split(",").length) + " tickers";
        }
        return setting.kind() instanceof SettingKind.Choice choice
                        && choice.words().contains(text)
                ? choice.title().apply(text)
                : SettingWords.words(setting, text);
    }

    void focus(Setting setting) {
        fields.focus(setting);
    }

    /** Whether something was typed that is not in force. */
    boolean isTyped() {
        return !inForce.with(fields.draft()).equals(inForce);
    }

    void takeInForce() {
        fields.show(inForce);
        fields.showProblems(List.of());
    }

    /** What was typed. */
    ConfigurationDraft draft() {
        return fields.draft();
    }

    /** What is wrong with it; shows it beside the fields. */
    List<Problem> check() {
        List<Problem> problems = problems();
        fields.showProblems(problems);
        return problems;
    }

    /** What was typed, with these rules; empty when it is not in order. */
    Optional<TradingSettings> tried(RiskRules rules) {
        return valid(check.check(reading().settings(), rules));
    }

    /** What is in force, with these rules; empty when it is not in order. */
    Optional<TradingSettings> inForce(RiskRules rules) {
        return valid(check.check(stored, rules))
                .filter(settings -> rules.standstill().isEmpty());
    }

    /** The mode in force; empty when it is none. */
    Optional<Mode> mode() {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(stored.of(Setting.MODE)))
                .findFirst();
    }

    private ConfigurationDraft.Reading reading() {
        return inForce.with(fields.draft()).read();
    }

    private void checkField(Setting setting) {
        fields.showProblems(setting, problems());
    }

    /** A number that cannot be read is wrong in one way only. */
    private List<Problem> problems() {
        ConfigurationDraft.Reading reading = reading();
        List<Problem> problems = new ArrayList<>(reading.unreadable());
        Set<String> unreadable = problems.stream().map(Problem::column).collect(Collectors.toSet());
        if (check.check(reading.settings()) instanceof Invalid(List<Problem> found)) {
            found.stream()
                    .filter(problem -> !unreadable.contains(problem.column()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static Optional<TradingSettings> valid(SettingsResult result) {
        return result instanceof Valid(TradingSettings settings) ? Optional.of(settings) : Optional.empty();
    }
}
