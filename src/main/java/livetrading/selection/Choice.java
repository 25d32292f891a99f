package livetrading.selection;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The outcome of an election.
 *
 * @param strategy id of the winner, empty to stay in cash
 * @param score of the winner, absent for cash
 * @param reason in words, for instance {@code none of 11 strategies passes: best score -0.31 is not above 0}
 */
public record Choice(Optional<String> strategy, OptionalDouble score, String reason) {}
