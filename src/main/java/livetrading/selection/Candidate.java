package livetrading.selection;

import java.util.OptionalDouble;

/**
 * A strategy that stands for election for a ticker.
 *
 * @param score by the chosen metric, absent when that is undefined
 * @param trades closed round trips in the window
 */
public record Candidate(String strategy, OptionalDouble score, int trades) {}
