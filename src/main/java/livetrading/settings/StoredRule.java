package livetrading.settings;

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

    /** As a file of rules has it. */
    public String line() {
        String text = parameters.isBlank() ? rule.strip() : rule.strip() + "=" + parameters.strip();
        return target.isBlank() ? text : target.strip() + ": " + text;
    }
}
