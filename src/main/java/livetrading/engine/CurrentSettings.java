package livetrading.engine;

import java.util.List;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Problem;
import livetrading.ledger.Configurations;
import org.springframework.stereotype.Component;

/** The configuration as it stands in the database now, checked. */
@Component
public class CurrentSettings {

    private final Configurations configurations;
    private final SettingsCheck check;

    CurrentSettings(Configurations configurations, SettingsCheck check) {
        this.configurations = configurations;
        this.check = check;
    }

    public SettingsResult read() {
        try {
            return configurations
                    .findById(Configurations.ONLY)
                    .map(check::check)
                    .orElseGet(() -> invalid("there is none: save one on the Configuration page"));
        } catch (RuntimeException e) {
            // somebody wrote something into the row that is not even of the right type
            return unreadable(String.valueOf(e.getMessage()));
        }
    }

    private SettingsResult unreadable(String message) {
        List<Problem> problems = configurations.textsOf(Configurations.ONLY).stream()
                .flatMap(texts -> texts.notNumbers().entrySet().stream())
                .map(wrong -> new Problem(
                        wrong.getKey(),
                        "%s in trading_config is '%s', which is not a number"
                                .formatted(wrong.getKey(), wrong.getValue())))
                .toList();
        return problems.isEmpty() ? invalid("it cannot be read: " + message) : new Invalid(problems);
    }

    private static SettingsResult invalid(String message) {
        return new Invalid(List.of(new Problem("", "Configuration: " + message)));
    }
}
