package livetrading.candidate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import livetrading.market.Timeframe;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import livetrading.tuning.Grid;
import livetrading.tuning.Tuned;
import livetrading.tuning.Vote;

/** Makes candidates of strategies. */
public final class Candidates {

    private static final Strategy VOTE = new Vote(StrategyCatalog.all());

    private Candidates() {}

    /**
     * The candidate of an id, the vote of the program's strategies among them.
     *
     * @param plain finds a strategy by an id of its own
     * @return empty when there is no such strategy
     */
    public static Optional<Strategy> find(String id, Function<String, Optional<Strategy>> plain) {
        CandidateId candidate = CandidateId.of(id);
        return plain.apply(candidate.base())
                .or(() -> Optional.of(VOTE).filter(vote -> vote.id().equals(candidate.base())))
                .filter(base -> !candidate.isTuned() || Grid.isDeclared(base))
                .map(base -> candidate.isTuned() ? new Tuned(base) : base)
                .map(base -> confirmed(base, candidate.confirmation()))
                .map(strategy -> on(strategy, candidate.timeframe()));
    }

    private static Strategy confirmed(Strategy base, Optional<Confirmation> confirmation) {
        return confirmation.<Strategy>map(one -> new Confirmed(base, one)).orElse(base);
    }

    private static Strategy on(Strategy strategy, Optional<Timeframe> timeframe) {
        return timeframe
                .<Strategy>map(longer -> new OnTimeframe(strategy, longer))
                .orElse(strategy);
    }

    /** Strategies of which each is followed by itself confirmed; the same ones when there is no confirmation. */
    public static Strategies confirmed(Strategies strategies, Optional<Confirmation> confirmation) {
        return confirmation
                .<Strategies>map(one -> new WithConfirmed(strategies, one))
                .orElse(strategies);
    }

    /**
     * Strategies, followed by the same ones on each of some longer timeframes; the same ones when there is none. One that
     * looks at a period that is not longer than a timeframe is not among those on it.
     */
    public static Strategies on(List<Timeframe> longer, Strategies strategies) {
        return longer.isEmpty() ? strategies : new OnTimeframes(strategies, longer);
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
            return plain.dropped() * 2;
        }
    }

    private record OnTimeframes(Strategies plain, List<Timeframe> longer) implements Strategies {

        OnTimeframes {
            longer = List.copyOf(longer);
        }

        @Override
        public List<Strategy> all() {
            return Stream.concat(plain.all().stream(), longer.stream().flatMap(this::on))
                    .toList();
        }

        private Stream<Strategy> on(Timeframe timeframe) {
            return plain.all().stream()
                    .filter(strategy -> strategy.periods().stream().allMatch(period -> period.isLongerThan(timeframe)))
                    .map(strategy -> new OnTimeframe(strategy, timeframe));
        }

        @Override
        public Optional<Strategy> find(String id) {
            return Candidates.find(id, plain::find);
        }

        @Override
        public int dropped() {
            return plain.dropped() * (1 + longer.size());
        }
    }
}
