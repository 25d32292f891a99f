package livetrading.risk.rule;

import java.util.List;

/**
 * What a rule takes: a number, or one of some words, which then is a number from 0 on.
 *
 * @param standard what it is unless somebody says otherwise
 * @param words empty for a number
 */
public record RuleParameter(
        String name, RuleUnit unit, double standard, double least, double greatest, List<String> words) {

    public RuleParameter {
        words = List.copyOf(words);
    }

    RuleParameter(String name, RuleUnit unit, double standard, double least, double greatest) {
        this(name, unit, standard, least, greatest, List.of());
    }

    /** The first word is the default. */
    static RuleParameter word(String name, String... words) {
        return new RuleParameter(name, RuleUnit.WORD, 0, 0, words.length - 1.0, List.of(words));
    }

    boolean allows(double value) {
        return value >= least && value <= greatest && (!unit.whole() || value == Math.rint(value));
    }

    /** For instance {@code between 1 and 50 %}. */
    String range() {
        return words.isEmpty()
                ? "%s between %s and %s"
                        .formatted(unit.whole() ? "a whole number" : "", RuleWords.number(least), unit.of(greatest))
                        .strip()
                : "one of " + String.join(", ", words);
    }

    /** For instance {@code loss between 1 and 50 % (default 10 %)}. */
    public String allowed() {
        return "%s %s (default %s)".formatted(name, range(), words.isEmpty() ? unit.of(standard) : written(standard));
    }

    /** As it stands in a rule's text, for instance {@code 10%}. */
    public String written(double value) {
        if (!words.isEmpty()) {
            return words.get((int) value);
        }
        return RuleWords.number(value) + (unit == RuleUnit.PER_CENT ? "%" : "");
    }
}
