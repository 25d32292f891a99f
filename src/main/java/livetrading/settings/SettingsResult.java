package livetrading.settings;

import java.util.List;
import java.util.stream.Collectors;

/** What checking a configuration gave. */
public sealed interface SettingsResult {

    record Valid(TradingSettings settings) implements SettingsResult {}

    /** @param problems at least one */
    record Invalid(List<Problem> problems) implements SettingsResult {

        public Invalid {
            problems = List.copyOf(problems);
        }

        /** All problems in one sentence. */
        public String message() {
            return problems.stream().map(Problem::message).collect(Collectors.joining("; "));
        }
    }

    /**
     * What is wrong with one field.
     *
     * @param column the field's name in {@code trading_config}
     * @param message for a user, for instance {@code Risk per trade has to be from 1 % to 10 %, not 25 %}
     */
    record Problem(String column, String message) {}
}
