package livetrading.risk.rule;

import java.util.Locale;

/**
 * Acts on what the account has lost since the close of the session before. It ends with the session.
 *
 * @param loss from the equity at that close, in per cent
 * @param then what is done
 */
public record DayLoss(double loss, Then then) implements LossLimit {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public DayLoss {
        RuleType.DAY_LOSS.check(loss, then.index());
    }

    @Override
    public RuleType type() {
        return RuleType.DAY_LOSS;
    }

    @Override
    public double[] values() {
        return new double[] {loss, then.index()};
    }

    /** A point that is no number gives way to the one before it; at the first close of all there is none. */
    @Override
    public double from(AccountAtClose account) {
        double[] equity = account.equity();
        for (int i = equity.length - 2; i >= 0; i--) {
            if (equity[i] > 0 && equity[i] < Double.POSITIVE_INFINITY) {
                return equity[i];
            }
        }
        return Double.NaN;
    }

    @Override
    public String reason(AccountAtClose account) {
        return String.format(
                Locale.ROOT,
                "the equity is %.1f %% below that of the close before, $%,.2f",
                WHOLE * (1 - account.now() / from(account)),
                from(account));
    }
}
