package livetrading.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.selection.ComparisonResult;
import livetrading.selection.Competitor;
import livetrading.selection.Confidence;
import livetrading.selection.Measurement;
import livetrading.selection.Selection;

/** What the evaluation of one file came to; only what is printed, as the curves of all tickers would fill the memory. */
sealed interface TickerOutcome {

    /** @param sentence names the file, or the ticker, and the reason */
    record Unusable(String sentence) implements TickerOutcome {}

    /**
     * @param from when the first measured bar begins
     * @param to when the last one begins
     * @param confidence in the winner; absent to stay in cash, and when there is too little to tell
     */
    record Evaluated(
            Ticker ticker,
            Timeframe timeframe,
            int bars,
            Instant from,
            Instant to,
            List<Line> lines,
            Metrics buyAndHold,
            Selection selection,
            OptionalDouble overfitting,
            Optional<Confidence> confidence)
            implements TickerOutcome {

        static Evaluated of(ComparisonResult comparison) {
            Bars measured = comparison.window().measured();
            return new Evaluated(
                    measured.ticker(),
                    measured.timeframe(),
                    measured.size(),
                    measured.time(0),
                    measured.time(measured.size() - 1),
                    comparison.measurements().stream().map(Line::of).toList(),
                    comparison.buyAndHold().metrics(),
                    comparison.selection(),
                    comparison.overfitting(),
                    comparison.confidence());
        }

        boolean isWinner(Line line) {
            return selection.winner().equals(Optional.of(line.competitor()));
        }

        /** The line of the winner; empty to stay in cash. */
        Optional<Line> winner() {
            return lines.stream().filter(this::isWinner).findFirst();
        }
    }

    /**
     * One competitor.
     *
     * @param metrics absent when it could not be measured
     * @param problem why; empty when there are metrics
     */
    record Line(
            Competitor competitor,
            Optional<Metrics> metrics,
            OptionalDouble probabilisticSharpe,
            OptionalDouble deflatedSharpe,
            String problem) {

        static Line of(Measurement measurement) {
            return switch (measurement) {
                case Measurement.Measured one ->
                    new Line(
                            one.competitor(),
                            Optional.of(one.result().metrics()),
                            one.probabilisticSharpe(),
                            one.deflatedSharpe(),
                            "");
                case Measurement.Failed one ->
                    new Line(
                            one.competitor(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            one.problem());
            };
        }
    }
}
