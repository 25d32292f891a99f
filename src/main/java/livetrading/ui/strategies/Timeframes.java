package livetrading.ui.strategies;

import java.util.List;
import java.util.Optional;
import livetrading.candidate.CandidateId;
import livetrading.ledger.TimeframeFilter;
import livetrading.market.Timeframe;

/**
 * The timeframes that each strategy competes on. Where there is only one, pages say nothing of it.
 *
 * @param list the shortest first
 */
record Timeframes(List<Timeframe> list) {

    Timeframes {
        list = List.copyOf(list);
    }

    boolean areSeveral() {
        return list.size() > 1;
    }

    /** That of a candidate by its id; ids do not name the shortest. */
    Optional<Timeframe> of(String candidate) {
        return CandidateId.of(candidate).timeframe().or(() -> list.stream().findFirst());
    }

    /** @param winner of the candidate's ticker; absent for cash */
    boolean matches(TimeframeFilter filter, String candidate, Optional<String> winner) {
        return switch (filter) {
            case TimeframeFilter.Every() -> true;
            case TimeframeFilter.One one ->
                of(candidate).filter(one.timeframe()::equals).isPresent();
            case TimeframeFilter.OfWinner() ->
                winner.map(this::of).filter(of(candidate)::equals).isPresent();
        };
    }
}
