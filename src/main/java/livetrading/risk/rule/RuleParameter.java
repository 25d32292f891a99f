package livetrading.risk.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule takes: a number, or one of some words, which then is a number from 0 on.
 *
 * @param standard what it is unless somebody says otherwise; NaN where it has to be said, or is as the parameter before it
 * @param words empty for a number
 */
public record RuleParameter(
        String name, RuleUnit unit, double standard, double least, double greatest, List<String> words) {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

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

    /** A day, which is that of the parameter before it unless somebody says otherwise; the first one has to be said. */
    static RuleParameter date(String name) {
        return new RuleParameter(
                name, RuleUnit.DATE, Double.NaN, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay(), List.of());
    }

    /** Whether there is a value that holds unless somebody says otherwise. */
    public boolean hasStandard() {
        return !Double.isNaN(standard);
    }

    boolean allows(double value) {
        return value >= least && value <= greatest && (!unit.whole() || value == Math.rint(value));
    }

    /** For instance {@code between 1 and 50 %}. */
    public String range() {
        return words.isEmpty()
                ? "%s between %s and %s"
                        .formatted(unit.kind(), unit.number(least), unit.of(greatest))
                        .strip()
                : "one of " + String.join(", ", words);
    }

    /** For instance {@code loss between 1 and 50 % (default 10 %)}. */
    public String allowed() {
        String allowed = "%s %s".formatted(name, range());
        return hasStandard() ? "%s (default %s)".formatted(allowed, shown(standard)) : allowed;
    }

    /** For people, for instance {@code 10 %}. */
    public String shown(double value) {
        return words.isEmpty() ? unit.of(value) : words.get((int) value);
    }

    /** As it stands in a rule's text, for instance {@code 10%}. */
    public String written(double value) {
        if (!words.isEmpty()) {
            return words.get((int) value);
        }
        return unit.number(value) + (unit == RuleUnit.PER_CENT ? "%" : "");
    }
}
