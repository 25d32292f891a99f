package livetrading.risk.rule;

import java.util.Locale;
import livetrading.market.Bars;

/**
 * Buys less of what moves much.
 *
 * @param target volatility in per cent a year up to which the whole budget is spent; twice as much halves it
 * @param period in bars over which it is measured: the sample deviation of the returns from close to close
 */
public record VolatilitySize(double target, int period) implements SizeRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public VolatilitySize {
        RuleType.VOLATILITY_SIZE.check(target, period);
    }

    @Override
    public RuleType type() {
        return RuleType.VOLATILITY_SIZE;
    }

    @Override
    public double[] values() {
        return new double[] {target, period};
    }

    @Override
    public double most(Bars bars, int bar, double budget, double equity) {
        double volatility = volatility(bars, bar);
        return volatility <= target ? budget : budget * target / volatility;
    }

    /** In per cent a year, over the returns that there are where fewer came before; NaN below two. */
    private double volatility(Bars bars, int bar) {
        double[] close = bars.close();
        int returns = Math.min(period, bar);
        double mean = 0;
        double squares = 0;
        for (int i = 1; i <= returns; i++) {
            double one = close[bar - returns + i] / close[bar - returns + i - 1] - 1;
            double before = one - mean;
            mean += before / i;
            squares += before * (one - mean);
        }
        return returns < 2
                ? Double.NaN
                : WHOLE * Math.sqrt(squares / (returns - 1) * bars.timeframe().barsPerYear());
    }

    @Override
    public String reason(Bars bars, int bar) {
        double volatility = volatility(bars, bar);
        return Double.isNaN(volatility)
                ? "there are too few bars to measure the volatility"
                : String.format(
                        Locale.ROOT, "%.1f %% a year is more than %s", volatility, RuleUnit.PER_CENT.of(target));
    }
}
