package livetrading.research;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import livetrading.selection.Percentiles;

/** Percentiles of what came out of many random runs: {@code p5} is what 5 % of them stay below. */
public record Spread(double p5, double p25, double median, double p75, double p95) {

    static Spread of(int runs, DoubleSupplier run) {
        return of(DoubleStream.generate(run).limit(runs).toArray());
    }

    static Spread of(double[] outcomes) {
        var percentiles = Percentiles.of(outcomes);
        return new Spread(
                percentiles.at(0.05),
                percentiles.at(0.25),
                percentiles.at(0.5),
                percentiles.at(0.75),
                percentiles.at(0.95));
    }
}
