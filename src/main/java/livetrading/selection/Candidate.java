package livetrading.selection;

import java.util.OptionalDouble;

/**
 * A strategy that stands for election for a ticker.
 *
 * @param score by the chosen metric, absent when that is undefined
 * @param trades closed round trips in the window
 */
public record Candidate(String strategy, OptionalDouble score, int trades) {

    /** @throws IllegalArgumentException when the score is not finite or the trades are negative */
    public Candidate {
        if (trades < 0 || !Double.isFinite(score.orElse(0))) {
            throw new IllegalArgumentException(
                    "%s with a score of %s from %d trades".formatted(strategy, score, trades));
        }
    }
}
