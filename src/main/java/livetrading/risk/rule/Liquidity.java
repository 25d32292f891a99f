package livetrading.risk.rule;

import java.util.Locale;
import livetrading.market.Bars;

/**
 * Buys no more than the market takes without moving, and no pennies.
 *
 * @param share of what is traded in a bar, in per cent
 * @param period in bars over which that is averaged
 * @param price the least close, in US dollars
 */
public record Liquidity(double share, int period, double price) implements SizeRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public Liquidity {
        RuleType.LIQUIDITY.check(share, period, price);
    }

    @Override
    public RuleType type() {
        return RuleType.LIQUIDITY;
    }

    @Override
    public double[] values() {
        return new double[] {share, period, price};
    }

    @Override
    public double most(Bars bars, int bar, double budget, double equity) {
        return bars.close()[bar] < price ? 0 : share / WHOLE * traded(bars, bar);
    }

    /** The mean of what was traded in a bar in US dollars, over the bars that there are where fewer came before. */
    private double traded(Bars bars, int bar) {
        int first = Math.max(0, bar - period + 1);
        double sum = 0;
        for (int i = first; i <= bar; i++) {
            sum += bars.close()[i] * bars.volume()[i];
        }
        return sum / (bar - first + 1);
    }

    @Override
    public String reason(Bars bars, int bar) {
        double close = bars.close()[bar];
        return close < price
                ? "close %s is below %s".formatted(RuleWords.price(close), RuleWords.price(price))
                : String.format(
                        Locale.ROOT,
                        "%s of the $%,.0f that are traded in a bar",
                        RuleUnit.PER_CENT.of(share),
                        traded(bars, bar));
    }
}
