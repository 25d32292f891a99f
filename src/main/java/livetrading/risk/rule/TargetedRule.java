package livetrading.risk.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.market.Ticker;

/** A rule and for whom it is. */
public record TargetedRule(RuleTarget target, Rule rule) {

    /** @throws IllegalArgumentException for a rule that looks at another scope than the target */
    public TargetedRule {
        boolean fits = switch (rule.type().scope()) {
            case TICKER -> true;
            case GROUP -> target instanceof RuleTarget.OneGroup;
            case ACCOUNT -> target instanceof RuleTarget.EveryTicker;
        };
        if (!fits) {
            throw new IllegalArgumentException("%s is for %s, not for %s"
                    .formatted(rule.type().id(), rule.type().scope().words(), target));
        }
    }

    /** The rule as it knows its group. */
    Rule ofTarget() {
        return rule instanceof GroupExposure exposure && target instanceof RuleTarget.OneGroup(RuleGroup group)
                ? exposure.of(group)
                : rule;
    }

    /** Whether it takes the place of the other rule for a ticker that both are for. */
    boolean replaces(TargetedRule other) {
        return isOneOfOneKindWith(other) && target.isNarrowerThan(other.target);
    }

    boolean contradicts(TargetedRule other) {
        return isOneOfOneKindWith(other) && target.overlaps(other.target);
    }

    private boolean isOneOfOneKindWith(TargetedRule other) {
        return rule.type() == other.rule.type() && !rule.type().mayRepeat();
    }

    /** That it names tickers which are not traded, for instance {@code 'tech: stop-loss=5%' is for MSFT, which is not traded}. */
    Optional<String> unknown(Collection<Ticker> traded) {
        List<String> unknown = target.named().stream()
                .filter(ticker -> !traded.contains(ticker))
                .map(Ticker::symbol)
                .sorted()
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("'%s' is for %s, which %s not traded"
                        .formatted(text(), String.join(", ", unknown), unknown.size() == 1 ? "is" : "are"));
    }

    /** For instance {@code AAPL: stop-loss=5%}, without the target when it is for all tickers. */
    public String text() {
        return target instanceof RuleTarget.EveryTicker ? rule.text() : target + ": " + rule.text();
    }
}
