package livetrading.settings;

import livetrading.risk.rule.Rule;
import livetrading.risk.rule.RuleTarget;
import livetrading.risk.rule.TargetedRule;

/**
 * A risk rule as it stands in the database, where anybody may have edited it.
 *
 * @param id of the row; 0 of one that is not stored yet
 * @param rule its name
 * @param target a ticker, a group, or empty for all
 * @param parameters as they are written on the command line; empty for those that it has by default
 * @param enabled whether it is obeyed
 */
public record StoredRule(long id, String rule, String target, String parameters, boolean enabled) {

    /** One that is not stored yet, and is obeyed once it is. */
    public static StoredRule of(TargetedRule rule) {
        String target = rule.target() instanceof RuleTarget.EveryTicker
                ? ""
                : rule.target().toString();
        return new StoredRule(0, rule.rule().type().id(), target, parametersOf(rule.rule()), true);
    }

    /** The parameters of a rule as they are stored; empty when it has none. */
    public static String parametersOf(Rule rule) {
        String text = rule.text();
        return text.contains("=") ? text.substring(text.indexOf('=') + 1) : "";
    }

    /** The same rule, obeyed or not. */
    public StoredRule enabled(boolean next) {
        return new StoredRule(id, rule, target, parameters, next);
    }

    /** As a file of rules has it. */
    public String line() {
        String text = parameters.isBlank() ? rule.strip() : rule.strip() + "=" + parameters.strip();
        return target.isBlank() ? text : target.strip() + ": " + text;
    }
}
