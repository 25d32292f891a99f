package livetrading.risk.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livetrading.market.Ticker;

/**
 * Limits what is invested in tickers that belong together.
 *
 * @param limit the most, in per cent of the equity
 * @param group the tickers; empty until it is known for which group the rule is
 */
public record GroupExposure(double limit, Set<Ticker> group) implements AccountRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a limit out of range, in a sentence that says it */
    public GroupExposure {
        RuleType.GROUP_EXPOSURE.check(limit);
        group = Set.copyOf(group);
    }

    @Override
    public RuleType type() {
        return RuleType.GROUP_EXPOSURE;
    }

    @Override
    public double[] values() {
        return new double[] {limit};
    }

    GroupExposure of(RuleGroup tickers) {
        return new GroupExposure(limit, tickers.tickers());
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        if (!group.contains(wanted.bars().ticker())) {
            return Optional.empty();
        }
        double invested = account.investedIn(group);
        double left = account.now() * limit / WHOLE - invested;
        if (Double.isNaN(left)) {
            return AccountRule.none("the equity or what is invested is not known");
        }
        return left >= wanted.budget()
                ? Optional.empty()
                : Optional.of(new Limit(Math.max(0, left), reason(invested / account.now())));
    }

    private String reason(double part) {
        return String.format(
                Locale.ROOT,
                "%.1f %% of the equity is invested in its group of %s",
                WHOLE * part,
                RuleUnit.PER_CENT.of(limit));
    }
}
