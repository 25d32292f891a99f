package livetrading.risk.rule;

import java.util.Locale;

/**
 * Acts on what the account has lost since its highest equity. It ends when the loss is made good, and at the latest when the
 * highest equity has left the window: an account that is out of the market could not make it good.
 *
 * @param loss from the highest equity of the window, in per cent
 * @param window in closes, this one included
 * @param then what is done
 */
public record Drawdown(double loss, int window, Then then) implements LossLimit {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public Drawdown {
        RuleType.DRAWDOWN.check(loss, window, then.index());
    }

    @Override
    public RuleType type() {
        return RuleType.DRAWDOWN;
    }

    @Override
    public double[] values() {
        return new double[] {loss, window, then.index()};
    }

    /** Points that are no number are left out: one of them must not hide the highest for as long as the window. */
    @Override
    public double from(AccountAtClose account) {
        double[] equity = account.equity();
        double highest = 0;
        for (int i = Math.max(0, equity.length - window); i < equity.length; i++) {
            highest = equity[i] > highest && equity[i] < Double.POSITIVE_INFINITY ? equity[i] : highest;
        }
        return highest;
    }

    @Override
    public String reason(AccountAtClose account) {
        double highest = from(account);
        return String.format(
                Locale.ROOT,
                "the equity is %.1f %% below its highest of %d bars, $%,.2f",
                WHOLE * (1 - account.now() / highest),
                window,
                highest);
    }
}
