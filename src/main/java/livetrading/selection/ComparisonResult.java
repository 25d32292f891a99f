package livetrading.selection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.BacktestResult;

/**
 * All strategies of a ticker over the same window, and what was chosen.
 *
 * @param measurements in the order of the competitors
 * @param buyAndHold the benchmark over the same bars; it is not compared
 * @param overfitting probability of backtest overfitting; absent when the window is too short
 * @param confidence in the winner; absent to stay in cash, and when there is too little to tell
 */
public record ComparisonResult(
        Window window,
        List<Measurement> measurements,
        BacktestResult buyAndHold,
        Selection selection,
        OptionalDouble overfitting,
        Optional<Confidence> confidence) {

    public ComparisonResult {
        measurements = List.copyOf(measurements);
    }
}
