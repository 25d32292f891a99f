package livetrading.simulated;

/**
 * A price that goes its own way: the common factor, trends that come and go, shocks in clusters, and for some a swing
 * around all that. Far away from its anchor it is pulled back, near it hardly: over a year the path is a random walk,
 * over centuries it stays between a few dollars and a few hundred.
 */
final class WanderingPath implements LogPath {

    private static final double ANCHOR = StrictMath.log(45);
    private static final double PULL = 0.00015;
    private static final double PULL_SCALE = 1.1;

    private final TickerProfile profile;
    private final Noise noise;
    private final ClusteredVolatility volatility;
    private final Swing swing;
    private Regime regime = Regime.QUIET;
    private double core;
    private double level;
    private double deviation;

    WanderingPath(TickerProfile profile, long seed) {
        this.profile = profile;
        this.noise = new Noise(seed, profile.ticker().symbol());
        this.volatility = new ClusteredVolatility(profile.deviation());
        this.swing = new Swing(noise, profile.swing(), profile.swingHalfLife());
        this.core = StrictMath.log(profile.firstPrice());
        this.level = core;
        this.deviation = deviation(MarketFactor.USUAL_DEVIATION, profile.deviation());
    }

    @Override
    public void step(MarketFactor factor) {
        regime = regime.next(noise);
        deviation = deviation(factor.deviation(), regime.shockScale() * volatility.deviation());
        core += profile.beta() * factor.value()
                + regime.direction() * profile.trend()
                + regime.shockScale() * volatility.shock(noise.gaussian())
                - pull(core - ANCHOR);
        level = core + swing.next();
    }

    private double deviation(double factorDeviation, double own) {
        double common = profile.beta() * factorDeviation;
        return StrictMath.sqrt(common * common + own * own + swing.innovation() * swing.innovation());
    }

    private static double pull(double distance) {
        double stretch = distance / PULL_SCALE;
        return PULL * distance * (1 + stretch * stretch * stretch * stretch);
    }

    @Override
    public double level() {
        return level;
    }

    @Override
    public double deviation() {
        return deviation;
    }
}
