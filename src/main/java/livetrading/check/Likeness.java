package livetrading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import livetrading.strategy.Strategy;

/** Whether a strategy earns what another one earns. What the others earned is computed once. */
final class Likeness {

    private static final double NEARLY_ONE = 0.99;

    private final List<Strategy> others;
    private final Map<String, Optional<double[]>> returns = new ConcurrentHashMap<>();

    Likeness(List<Strategy> others) {
        this.others = List.copyOf(others);
    }

    /** How a strategy is called, and how far its returns go with those of the one that is checked. */
    private record Other(String name, double correlation) {}

    /**
     * @param series those without peers that a strategy names itself
     */
    Finding finding(List<SeriesCheck.Findings> known, SeriesSource series, Worker.Pace pace) {
        double[] own = joined(known.stream()
                .map(each -> Returns.daily(each.series().bars(), each.whole().orElseThrow())));
        Other nearest = null;
        for (Strategy other : others) {
            Optional<double[]> theirs = returns.computeIfAbsent(other.id(), id -> returns(other, series, pace));
            double correlation =
                    theirs.map(each -> Returns.correlation(own, each)).orElse(0.0);
            if (nearest == null || correlation > nearest.correlation()) {
                nearest = new Other(other.name(), correlation);
            }
        }
        return nearest == null ? Finding.passed("There is no other strategy yet.") : finding(nearest);
    }

    private static Finding finding(Other nearest) {
        String correlation = String.format(Locale.ROOT, "%.3f", nearest.correlation());
        return nearest.correlation() > NEARLY_ONE
                ? Finding.warning("It is nearly %s: their daily returns have a correlation of %s."
                        .formatted(nearest.name(), correlation))
                : Finding.passed("The nearest is %s: their daily returns have a correlation of %s."
                        .formatted(nearest.name(), correlation));
    }

    /** Empty for one that fails, which is nothing that the one that is checked could help. */
    private static Optional<double[]> returns(Strategy other, SeriesSource source, Worker.Pace pace) {
        try {
            Asked asked = Asked.anew(() -> other, pace);
            var parts = new ArrayList<double[]>();
            for (CheckSeries series : source.of(asked)) {
                parts.add(Returns.daily(series.bars(), asked.stances(series)));
            }
            return Optional.of(joined(parts.stream()));
        } catch (Fault fault) {
            return Optional.empty();
        }
    }

    private static double[] joined(Stream<double[]> parts) {
        return parts.flatMapToDouble(DoubleStream::of).toArray();
    }
}
