package livetrading.ui.whatif;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.ConfigurationStore;
import livetrading.ledger.RiskRuleRows;
import livetrading.review.WhatIfRequest;
import livetrading.settings.RiskRules;
import livetrading.settings.SettingTexts;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult.Problem;
import livetrading.settings.TradingSettings;
import livetrading.ui.part.Panel;
import livetrading.ui.setting.ConfigurationDraft;
import livetrading.ui.setting.ProblemSummary;

/** What to try, beside what is in force: settings, risk rules, and over which prices. */
final class DraftPanel extends Div {

    private final TriedSettings settings;
    private final TriedRules rules;
    private final PricesFields prices = new PricesFields();
    private final ProblemSummary summary;

    private Runnable changed = () -> {};

    DraftPanel(ConfigurationStore store, RiskRuleRows rows, SettingsCheck check) {
        settings = new TriedSettings(store.stored().orElseGet(SettingTexts::standard), check, () -> changed.run());
        rules = new TriedRules(
                rows, () -> settings.tried(RiskRules.NONE).map(TradingSettings::tickers), () -> changed.run());
        summary = new ProblemSummary(settings::focus);
        Div form = new Div();
        form.addClassName("fields");
        settings.addTo(form);
        form.add(rules);
        prices.addTo(form, settings.mode());
        addClassName("view-part");
        add(summary, new Panel("Settings to try", form));
    }

    /** @param callback called when the draft says something else */
    void onChange(Runnable callback) {
        changed = callback;
    }

    /** Whether settings were typed that are not in force. */
    boolean isTyped() {
        return settings.isTyped();
    }

    /** Whether risk rules were typed that are not in force. */
    boolean areRulesTyped() {
        return rules.isTyped();
    }

    void takeInForce() {
        settings.takeInForce();
        rules.takeInForce();
        summary.clear();
    }

    /** The settings that were typed. */
    ConfigurationDraft draft() {
        return settings.draft();
    }

    /** Checks all of it and shows what is wrong; empty then. */
    Optional<WhatIfRequest> request() {
        List<Problem> problems =
                Stream.concat(settings.check().stream(), rules.check().stream()).toList();
        show(problems);
        boolean isPeriod = prices.check();
        return problems.isEmpty() && isPeriod ? settings.tried(rules.tried()).map(this::request) : Optional.empty();
    }

    private WhatIfRequest request(TradingSettings draft) {
        return new WhatIfRequest(
                draft.mode(),
                settings.inForce(rules.inForce()),
                draft,
                prices.first(),
                prices.last(),
                prices.areWhole());
    }

    /** Whether the settings are in order, which are all that can be saved from here; shows what is wrong. */
    boolean isInOrder() {
        List<Problem> problems = settings.check();
        show(problems);
        return problems.isEmpty();
    }

    private void show(List<Problem> problems) {
        if (problems.isEmpty()) {
            summary.clear();
        } else {
            summary.show("Not played:", problems);
        }
    }
}
