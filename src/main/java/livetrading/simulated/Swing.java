package livetrading.simulated;

/** A deviation that always dies out again: an Ornstein-Uhlenbeck process, sampled once a session. */
final class Swing {

    private final Noise noise;
    private final double persistence;
    private final double innovation;
    private double value;

    /**
     * @param deviation of the swing in the long run, in log price
     * @param halfLife sessions after which half of a swing is gone
     */
    Swing(Noise noise, double deviation, double halfLife) {
        this.noise = noise;
        this.persistence = StrictMath.pow(0.5, 1 / halfLife);
        this.innovation = deviation * StrictMath.sqrt(1 - persistence * persistence);
    }

    double next() {
        value = persistence * value + innovation * noise.gaussian();
        return value;
    }

    /** The deviation of what is new in a session. */
    double innovation() {
        return innovation;
    }
}
