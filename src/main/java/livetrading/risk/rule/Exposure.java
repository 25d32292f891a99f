package livetrading.risk.rule;

import java.util.Locale;
import java.util.Optional;

/** @param limit the most that may be invested, in per cent of the equity */
public record Exposure(double limit) implements AccountRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a limit out of range, in a sentence that says it */
    public Exposure {
        RuleType.EXPOSURE.check(limit);
    }

    @Override
    public RuleType type() {
        return RuleType.EXPOSURE;
    }

    @Override
    public double[] values() {
        return new double[] {limit};
    }

    @Override
    public Optional<Limit> judge(Wanted wanted, AccountAtClose account) {
        double left = account.now() * limit / WHOLE - account.invested();
        if (Double.isNaN(left)) {
            return AccountRule.none("the equity or what is invested is not known");
        }
        return left >= wanted.budget() ? Optional.empty() : Optional.of(new Limit(Math.max(0, left), reason(account)));
    }

    private String reason(AccountAtClose account) {
        return String.format(
                Locale.ROOT,
                "%.1f %% of the equity is invested of %s",
                WHOLE * account.invested() / account.now(),
                RuleUnit.PER_CENT.of(limit));
    }
}
