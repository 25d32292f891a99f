package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import livetrading.ledger.ConfigurationStore;
import livetrading.portfolio.Mode;
import livetrading.review.WhatIfRequest;
import livetrading.settings.Setting;
import livetrading.settings.SettingKind;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.ui.part.Panel;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.ProblemSummary;
import livetrading.ui.setting.SettingFields;
import livetrading.ui.setting.SettingWords;

/** The settings to try, beside those in force, and over which prices. */
final class DraftPanel extends Div {

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

    private final SettingsCheck check;
    private final SettingFields fields;
    private final ProblemSummary summary;
    private final PeriodFields period = new PeriodFields();
    private final Select<Boolean> prices = new Select<>();
    private final SettingTexts stored;
    private final ConfigurationDraft inForce;

    private Runnable changed = () -> {};

    DraftPanel(ConfigurationStore store, SettingsCheck check) {
        this.check = check;
        stored = store.stored().orElseGet(SettingTexts::standard);
        inForce = ConfigurationDraft.of(stored);
        fields = new SettingFields(() -> changed.run(), this::checkField);
        summary = new ProblemSummary(fields::focus);
        Div form = new Div();
        form.addClassName("fields");
        for (Setting setting : SETTINGS) {
            form.add(fields.of(setting));
            fields.explain(setting, "In force: " + words(setting));
        }
        form.add(period.from(), period.to());
        mode().filter(Mode.SIMULATED::equals).ifPresent(simulated -> form.add(pricesField()));
        addClassName("view-part");
        add(summary, new Panel("Settings to try", form));
        fields.show(inForce);
    }

    /** As the field says it. */
    private String words(Setting setting) {
        String text = stored.of(setting);
        return setting.kind() instanceof SettingKind.Choice choice
                        && choice.words().contains(text)
                ? choice.title().apply(text)
                : SettingWords.words(setting, text);
    }

    /** @param callback called when the draft says something else */
    void onChange(Runnable callback) {
        changed = callback;
    }

    private Select<Boolean> pricesField() {
        prices.setLabel("Prices");
        prices.setItems(false, true);
        prices.setItemLabelGenerator(whole -> whole ? "Whole files" : "Played so far");
        prices.setHelperText("Whole files show what is still to come");
        prices.setValue(false);
        return prices;
    }

    /** Whether something was typed that is not in force. */
    boolean isTyped() {
        return !inForce.with(fields.draft()).equals(inForce);
    }

    void takeInForce() {
        fields.show(inForce);
        showProblems(List.of());
    }

    /** What was typed. */
    ConfigurationDraft draft() {
        return fields.draft();
    }

    /** Checks all of it and shows what is wrong; empty then. */
    Optional<WhatIfRequest> request() {
        ConfigurationDraft.Reading reading = reading();
        List<Problem> problems = problems(reading);
        showProblems(problems);
        boolean isPeriod = period.check();
        return problems.isEmpty() && isPeriod
                ? valid(check.check(reading.settings())).map(this::request)
                : Optional.empty();
    }

    private WhatIfRequest request(TradingSettings draft) {
        return new WhatIfRequest(
                draft.mode(),
                valid(check.check(stored)),
                draft,
                period.from().getOptionalValue(),
                period.to().getOptionalValue(),
                prices.getOptionalValue().orElse(false));
    }

    /** Whether the settings are in order; shows what is wrong. */
    boolean isInOrder() {
        List<Problem> problems = problems(reading());
        showProblems(problems);
        return problems.isEmpty();
    }

    private Optional<Mode> mode() {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(stored.of(Setting.MODE)))
                .findFirst();
    }

    private ConfigurationDraft.Reading reading() {
        return inForce.with(fields.draft()).read();
    }

    private void checkField(Setting setting) {
        fields.showProblems(setting, problems(reading()));
    }

    private void showProblems(List<Problem> problems) {
        fields.showProblems(problems);
        if (problems.isEmpty()) {
            summary.clear();
        } else {
            summary.show("Not played:", problems);
        }
    }

    /** A number that cannot be read is wrong in one way only. */
    private List<Problem> problems(ConfigurationDraft.Reading reading) {
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
