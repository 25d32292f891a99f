package livetrading.risk;

/**
 * A number that a rule takes.
 *
 * @param standard what it is unless somebody says otherwise
 */
public record RuleParameter(String name, RuleUnit unit, double standard, double least, double greatest) {

    boolean allows(double value) {
        return value >= least && value <= greatest && (!unit.whole() || value == Math.rint(value));
    }

    /** For instance {@code between 1 and 50 %}. */
    String range() {
        return "%s between %s and %s"
                .formatted(unit.whole() ? "a whole number" : "", RuleWords.number(least), unit.of(greatest))
                .strip();
    }

    /** For instance {@code loss between 1 and 50 % (default 10 %)}. */
    public String allowed() {
        return "%s %s (default %s)".formatted(name, range(), unit.of(standard));
    }

    /** As it stands in a rule's text, for instance {@code 10%}. */
    String written(double value) {
        return RuleWords.number(value) + (unit == RuleUnit.PER_CENT ? "%" : "");
    }
}
