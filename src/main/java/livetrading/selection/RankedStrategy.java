package livetrading.selection;

import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.backtest.RoundTrip;
import livetrading.selection.Measurement.Measured;

/**
 * A strategy of a comparison with what it is ranked by.
 *
 * @param score by the chosen metric, absent when that is undefined
 * @param trades closed round trips in the window
 * @param holding whether it has a position at the end of the window; to have bought is a trade too
 * @param deflatedSharpe see {@link Trials}
 * @param beatsBuyAndHold by the chosen metric; by total return where the metric of buying and holding is undefined
 */
record RankedStrategy(
        Competitor competitor,
        OptionalDouble score,
        int trades,
        boolean holding,
        OptionalDouble deflatedSharpe,
        boolean beatsBuyAndHold) {

    /** @throws IllegalArgumentException when the score is not finite or the trades are negative */
    RankedStrategy {
        if (trades < 0 || !Double.isFinite(score.orElse(0))) {
            throw new IllegalArgumentException(
                    "%s with a score of %s from %d trades".formatted(competitor.id(), score, trades));
        }
    }

    /** As it stands in sentences. */
    String name() {
        return competitor.name();
    }

    /** All trades, the open one included. */
    int entries() {
        return trades + (holding ? 1 : 0);
    }

    /** For instance {@code 1 trade}, or {@code 5 trades, one of them open}. */
    String tradesInWords() {
        String words = entries() + (entries() == 1 ? " trade" : " trades");
        if (!holding) {
            return words;
        }
        return trades == 0 ? words + ", open" : words + ", one of them open";
    }

    static RankedStrategy of(Measured measured, Metric metric, Metrics buyAndHold) {
        Metrics metrics = measured.result().metrics();
        OptionalDouble score = metric.of(metrics);
        OptionalDouble held = metric.of(buyAndHold);
        boolean beats = held.isPresent()
                ? score.isPresent() && score.getAsDouble() > held.getAsDouble()
                : metrics.totalReturn() > buyAndHold.totalReturn();
        boolean holding = measured.result().trades().stream().anyMatch(RoundTrip::open);
        return new RankedStrategy(
                measured.competitor(), score, metrics.trades(), holding, measured.deflatedSharpe(), beats);
    }
}
