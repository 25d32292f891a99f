package livetrading.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;
import livetrading.selection.Measurement.Measured;

/**
 * All strategies of a ticker over the same window, and what was chosen.
 *
 * @param measurements in the order of the catalog
 * @param buyAndHold the benchmark over the same bars; it does not stand for election
 * @param overfitting probability of backtest overfitting; absent when the window is too short
 * @param trust in the winner; absent to stay in cash, and when there is too little to tell
 */
public record Comparison(
        Window window,
        List<Measurement> measurements,
        BacktestResult buyAndHold,
        Choice choice,
        OptionalDouble overfitting,
        Optional<Trust> trust) {

    public Comparison {
        measurements = List.copyOf(measurements);
    }

    /** The winner's result; empty to stay in cash. */
    public Optional<Measured> winner() {
        return measurements.stream()
                .filter(one ->
                        choice.strategy().equals(Optional.of(one.strategy().id())))
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .findFirst();
    }
}
