package livetrading.simulated;

/**
 * Shocks whose size comes in clusters: GARCH(1,1) (Bollerslev 1986) around a long-run daily deviation. The deviation is
 * kept at four times its long-run value or less, so that centuries of shocks stay sane.
 */
final class ClusteredVolatility {

    private static final double REACTION = 0.08;
    private static final double PERSISTENCE = 0.90;
    private static final double LARGEST_LEVEL = 4;

    private final double longRun;
    private double variance;

    /** @param longRun daily deviation of the log return: 0.01 is 1 % */
    ClusteredVolatility(double longRun) {
        this.longRun = longRun;
        this.variance = longRun * longRun;
    }

    /** The deviation of the next shock. */
    double deviation() {
        return StrictMath.sqrt(variance);
    }

    /** Turns a standard normal number into the next shock. */
    double shock(double normal) {
        double shock = deviation() * normal;
        double base = (1 - REACTION - PERSISTENCE) * longRun * longRun;
        double next = base + REACTION * shock * shock + PERSISTENCE * variance;
        variance = Math.min(next, LARGEST_LEVEL * LARGEST_LEVEL * longRun * longRun);
        return shock;
    }
}
