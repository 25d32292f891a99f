package livetrading.risk.rule;

import java.util.Locale;
import livetrading.market.Bars;

/**
 * Buys as much as loses a part of the equity when the price falls by some average true ranges.
 *
 * @param loss of the equity, in per cent
 * @param period of the average true range, in bars
 * @param multiple of it that the price falls
 */
public record AtrSize(double loss, int period, double multiple) implements SizeRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public AtrSize {
        RuleType.ATR_SIZE.check(loss, period, multiple);
    }

    @Override
    public RuleType type() {
        return RuleType.ATR_SIZE;
    }

    @Override
    public double[] values() {
        return new double[] {loss, period, multiple};
    }

    @Override
    public double most(Bars bars, int bar, double budget, double equity) {
        double fall = multiple * bars.averageTrueRange(period)[bar] / bars.close()[bar];
        return fall > 0 ? equity * loss / WHOLE / fall : budget;
    }

    @Override
    public String reason(Bars bars, int bar) {
        return String.format(
                Locale.ROOT,
                "%s of the equity is lost at %s times the ATR(%d) of %s",
                RuleUnit.PER_CENT.of(loss),
                RuleWords.number(multiple),
                period,
                RuleWords.price(bars.averageTrueRange(period)[bar]));
    }
}
