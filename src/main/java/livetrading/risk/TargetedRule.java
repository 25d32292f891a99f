package livetrading.risk;

/** A rule and for whom it is. */
public record TargetedRule(RuleTarget target, Rule rule) {

    /** Whether it takes the place of the other rule for a ticker that both are for. */
    boolean replaces(TargetedRule other) {
        return rule.type() == other.rule.type() && target.isNarrowerThan(other.target);
    }

    boolean contradicts(TargetedRule other) {
        return rule.type() == other.rule.type() && target.overlaps(other.target);
    }

    /** For instance {@code AAPL: stop-loss=5%}, without the target when it is for all tickers. */
    public String text() {
        return target instanceof RuleTarget.EveryTicker ? rule.text() : target + ": " + rule.text();
    }
}
