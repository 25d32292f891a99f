package livetrading.app.metrics;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;

/** How long something took, counted by length. */
final class Times {

    private final String name;
    private final String help;
    private final double[] bounds;
    private final long[] counts;
    private double sum;

    /**
     * @param name without the prefix
     * @param seconds up to which a time counts to each class, increasing; longer ones have a class of their own
     */
    Times(String name, String help, double... seconds) {
        this.name = name;
        this.help = help;
        bounds = seconds.clone();
        counts = new long[bounds.length + 1];
    }

    synchronized void add(double seconds) {
        int place = 0;
        while (place < bounds.length && seconds > bounds[place]) {
            place++;
        }
        counts[place]++;
        sum += seconds;
    }

    synchronized HistogramSnapshot read() {
        var buckets = ClassicHistogramBuckets.builder();
        for (int place = 0; place < counts.length; place++) {
            buckets.bucket(place < bounds.length ? bounds[place] : Double.POSITIVE_INFINITY, counts[place]);
        }
        return HistogramSnapshot.builder()
                .name(Readout.PREFIX + name)
                .help(help)
                .dataPoint(HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(buckets.build())
                        .sum(sum)
                        .build())
                .build();
    }
}
