package livetrading.simulated;

/** What moves all generated tickers together, with regimes and clusters of its own. */
final class MarketFactor {

    /** Of its daily log return in the long run. */
    static final double USUAL_DEVIATION = 0.008;

    private static final double DRIFT = 0.0002;
    private static final double TREND = 0.0003;

    private final Noise noise;
    private final ClusteredVolatility volatility = new ClusteredVolatility(USUAL_DEVIATION);
    private Regime regime = Regime.RISING;
    private double deviation;
    private double value;

    MarketFactor(long seed) {
        noise = new Noise(seed, "market");
    }

    void step() {
        regime = regime.next(noise);
        deviation = regime.shockScale() * volatility.deviation();
        value = DRIFT + regime.direction() * TREND + regime.shockScale() * volatility.shock(noise.gaussian());
    }

    /** The log return of the session. */
    double value() {
        return value;
    }

    double deviation() {
        return deviation;
    }
}
