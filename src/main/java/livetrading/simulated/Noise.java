package livetrading.simulated;

/**
 * A reproducible stream of random numbers: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number
 * generators", 2014). It is written out here, over {@link StrictMath}, because generated prices have to be the same on
 * every machine and with every JDK.
 */
final class Noise {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** Streams of different names are independent of each other. */
    Noise(long seed, String name) {
        state = mix(seed) ^ mix(name.hashCode());
    }

    /** Uniform, above 0 and at most 1. */
    double uniform() {
        state += GOLDEN_GAMMA;
        return ((mix(state) >>> 11) + 1) * UNIT;
    }

    /** Normally distributed with mean 0 and deviation 1 (Box and Muller 1958). */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    private static long mix(long z) {
        long first = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
