package livetrading.simulated;

/**
 * A price that is cointegrated with another one: a multiple of the leader's log price plus a spread that dies out with a
 * half-life of four sessions, short enough for an Engle-Granger test over a year to see it.
 */
final class FollowingPath implements LogPath {

    private static final double OFFSET = 0.25;
    private static final double RATIO = 0.9;
    private static final double SPREAD = 0.018;
    private static final double HALF_LIFE = 4;

    private final LogPath leader;
    private final Swing spread;
    private double level;

    /** @param leader has to be moved on before this path is */
    FollowingPath(LogPath leader, Noise noise) {
        this.leader = leader;
        this.spread = new Swing(noise, SPREAD, HALF_LIFE);
        this.level = OFFSET + RATIO * leader.level();
    }

    @Override
    public void step(MarketFactor factor) {
        level = OFFSET + RATIO * leader.level() + spread.next();
    }

    @Override
    public double level() {
        return level;
    }

    @Override
    public double deviation() {
        double common = RATIO * leader.deviation();
        return StrictMath.sqrt(common * common + spread.innovation() * spread.innovation());
    }
}
