package livetrading.simulated;

/** A phase of a generated market, which lasts for weeks or months. */
enum Regime {
    RISING(1, 0.9, 90),
    FALLING(-1.3, 1.2, 50),
    QUIET(0, 0.65, 70);

    private final double direction;
    private final double shockScale;
    private final double meanLength;

    Regime(double direction, double shockScale, double meanLength) {
        this.direction = direction;
        this.shockScale = shockScale;
        this.meanLength = meanLength;
    }

    /** By which a ticker's trend is multiplied. */
    double direction() {
        return direction;
    }

    /** By which a ticker's shocks are multiplied. */
    double shockScale() {
        return shockScale;
    }

    /** The regime of the next session. The lengths are geometric, so nobody can know when one ends. */
    Regime next(Noise noise) {
        double change = noise.uniform() * meanLength;
        double choice = noise.uniform();
        if (change > 1) {
            return this;
        }
        return switch (this) {
            case RISING -> choice < 0.6 ? QUIET : FALLING;
            case FALLING -> choice < 0.5 ? QUIET : RISING;
            case QUIET -> choice < 0.6 ? RISING : FALLING;
        };
    }
}
