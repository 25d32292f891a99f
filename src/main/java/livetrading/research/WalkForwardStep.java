package livetrading.research;

/**
 * A run of a walk-forward: what was earned where the parameters were chosen, and with them until they were chosen again.
 *
 * @param inSample return as a fraction, above -1; 0 without a position
 * @param inSampleBars at least 1
 * @param outOfSample return as a fraction, above -1; 0 without a position
 * @param outOfSampleBars at least 1
 */
public record WalkForwardStep(double inSample, int inSampleBars, double outOfSample, int outOfSampleBars) {

    /** @throws IllegalArgumentException for a run without bars, and for one that loses all or more */
    public WalkForwardStep {
        if (inSampleBars < 1 || outOfSampleBars < 1 || !(inSample > -1) || !(outOfSample > -1)) {
            throw new IllegalArgumentException("a run with a return of %s in %d bars and of %s in %d"
                    .formatted(inSample, inSampleBars, outOfSample, outOfSampleBars));
        }
    }

    /** What was earned out of sample as it adds up over runs: the logarithm of the growth. */
    double growth() {
        return Math.log1p(outOfSample);
    }
}
