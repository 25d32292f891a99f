package livetrading.deviation;

/**
 * A one-sided cumulative sum of standardised values (Page, 1954, Continuous Inspection Schemes): what they exceed the
 * reference value by adds up, never below 0, until it passes a threshold. The reference value is half the shift that is to
 * be found, which finds it soonest (Hawkins and Olwell, 1998, Cumulative Sum Charts, section 2.3).
 *
 * @param reference what a value has to exceed, in standard deviations, above 0
 * @param threshold in standard deviations, above 0
 */
record Cusum(double reference, double threshold) {

    /** How far a sum overshoots a boundary on average, for normal values (Siegmund, 1985, Sequential Analysis). */
    private static final double OVERSHOOT = 1.166;

    private static final int HALVINGS = 60;

    Cusum {
        if (!(reference > 0 && threshold > 0)) {
            throw new IllegalArgumentException("a sum above %s until %s".formatted(reference, threshold));
        }
    }

    /**
     * With the least threshold that is passed as seldom as told.
     *
     * @param runLength after how many values without a shift it is passed on average, at least 10
     */
    static Cusum of(double reference, double runLength) {
        double low = 0;
        double high = 1;
        while (averageRun(high, -reference) < runLength) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (averageRun(middle, -reference) < runLength) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Cusum(reference, high);
    }

    /**
     * After how many values the threshold is passed on average.
     *
     * @param shift of the mean, in standard deviations
     */
    double averageRunLength(double shift) {
        return averageRun(threshold, shift - reference);
    }

    /** Siegmund's approximation: with b = h + 1.166 and drift d, (exp(-2db) + 2db - 1) / 2d², and b² without drift. */
    private static double averageRun(double threshold, double drift) {
        double boundary = threshold + OVERSHOOT;
        double product = 2 * drift * boundary;
        return Math.abs(product) < 1e-6 ? boundary * boundary : (Math.expm1(-product) + product) / (2 * drift * drift);
    }

    double next(double sum, double value) {
        return Math.max(0, sum + value - reference);
    }
}
