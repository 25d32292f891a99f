package livetrading.research;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Returns without any merit. */
final class Noise {

    private Noise() {}

    /** A number of independent points with a deviation of 1 % a bar. */
    static List<double[]> points(long seed, int points, int bars) {
        return IntStream.range(0, points)
                .mapToObj(i -> returns(1000 * seed + i, 0, bars))
                .toList();
    }

    static double[] returns(long seed, double mean, int bars) {
        var random = new Random(seed);
        return random.doubles(bars)
                .map(ignored -> mean + 0.01 * random.nextGaussian())
                .toArray();
    }
}
