package livetrading.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The outcome of a selection.
 *
 * @param winner empty to stay in cash
 * @param score of the winner, absent for cash
 * @param reason in words, for instance {@code none of 11 strategies passes: best score -0.31 is not above 0}
 * @param passedOver why the others were not selected, for instance {@code score 0.80 is below 1.40 of RSI}
 */
public record Selection(
        Optional<Competitor> winner, OptionalDouble score, String reason, Map<Competitor, String> passedOver) {

    public Selection {
        passedOver = Map.copyOf(passedOver);
    }

    /** To stay in cash for one reason that holds for all. */
    static Selection cash(List<Competitor> competitors, String reason) {
        return new Selection(
                Optional.empty(),
                OptionalDouble.empty(),
                "stay in cash: none of %d strategies may trade; %s".formatted(competitors.size(), reason),
                competitors.stream().collect(Collectors.toMap(competitor -> competitor, competitor -> reason)));
    }
}
