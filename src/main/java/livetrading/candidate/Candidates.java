package livetrading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.strategy.Strategies;
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
        return candidate.timeframe().isEmpty()
                ? plain.apply(candidate.base()).map(base -> confirmed(base, candidate.confirmation()))
                : Optional.empty();
    }

    private static Strategy confirmed(Strategy base, Optional<Confirmation> confirmation) {
        return confirmation.<Strategy>map(one -> new Confirmed(base, one)).orElse(base);
    }

    /** Strategies of which each is followed by itself confirmed; the same ones when there is no confirmation. */
    public static Strategies confirmed(Strategies strategies, Optional<Confirmation> confirmation) {
        return confirmation
                .<Strategies>map(one -> new WithConfirmed(strategies, one))
                .orElse(strategies);
    }

    private record WithConfirmed(Strategies plain, Confirmation confirmation) implements Strategies {

        @Override
        public List<Strategy> all() {
            return plain.all().stream()
                    .flatMap(strategy -> Stream.of(strategy, new Confirmed(strategy, confirmation)))
                    .toList();
        }

        @Override
        public Optional<Strategy> find(String id) {
            return Candidates.find(id, plain::find);
        }

        @Override
        public int dropped() {
            return plain.dropped();
        }
    }
}
