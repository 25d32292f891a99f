package livetrading.performance;

import livetrading.market.Annualisation;

/**
 * What money earns without risk.
 *
 * @param annual as a fraction a year, from 0 to 0.2
 */
public record RiskFree(double annual) {

    public static final RiskFree ZERO = new RiskFree(0);

    private static final double HIGHEST = 0.2;

    /** @throws IllegalArgumentException when it is out of its range */
    public RiskFree {
        if (!(annual >= 0 && annual <= HIGHEST)) {
            throw new IllegalArgumentException("a risk-free rate of " + annual);
        }
    }

    /** That of one session: (1 + annual)^(1/252) - 1. */
    public double daily() {
        return Math.pow(1 + annual, 1.0 / Annualisation.SESSIONS_PER_YEAR) - 1;
    }

    /** What daily returns were above it. */
    public double[] excess(double[] returns) {
        double daily = daily();
        double[] excess = returns.clone();
        for (int i = 0; i < excess.length; i++) {
            excess[i] -= daily;
        }
        return excess;
    }
}
