package livetrading.engine;

import java.util.List;
import livetrading.ledger.Configurations;
import livetrading.ledger.RiskRuleRows;
import livetrading.settings.SettingsCheck;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Problem;
import org.springframework.stereotype.Component;

/** Reads the current configuration and the risk rules from the database and checks them. */
@Component
public class CurrentSettings {

    private static final SettingsResult NONE =
            new Invalid(List.of(new Problem("", "Configuration: there is none: save one on the Configuration page")));

    private final Configurations configurations;
    private final RiskRuleRows rules;
    private final SettingsCheck check;

    CurrentSettings(Configurations configurations, RiskRuleRows rules, SettingsCheck check) {
        this.configurations = configurations;
        this.rules = rules;
        this.check = check;
    }

    public SettingsResult read() {
        return configurations
                .read()
                .map(texts -> check.check(texts, rules.read()))
                .orElse(NONE);
    }
}
