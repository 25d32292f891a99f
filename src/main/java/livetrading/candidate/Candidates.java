package livetrading.candidate;

import java.util.Optional;
import java.util.function.Function;
import livetrading.strategy.Strategy;

/** Makes candidates of strategies. */
public final class Candidates {

    private Candidates() {}

    /**
     * The candidate of an id.
     *
     * @param plain finds a strategy by an id of its own
     * @return empty when there is no such strategy
     */
    public static Optional<Strategy> find(String id, Function<String, Optional<Strategy>> plain) {
        CandidateId candidate = CandidateId.of(id);
        return candidate.timeframe().isEmpty() && candidate.confirmation().isEmpty()
                ? plain.apply(id)
                : Optional.empty();
    }
}
