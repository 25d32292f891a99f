package livetrading.ui.strategies;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.candidate.CandidateId;
import livetrading.candidate.Confirmation;
import livetrading.market.Timeframe;
import livetrading.ui.format.Names;

/**
 * A candidate's name in its parts, for places too narrow for the whole.
 *
 * @param base name of the strategy
 */
record CandidateName(String base, Optional<Timeframe> timeframe, Optional<Confirmation> confirmation) {

    /** @param candidate its id */
    static CandidateName of(String candidate) {
        CandidateId id = CandidateId.of(candidate);
        return new CandidateName(String.valueOf(Names.strategy(id.base())), id.timeframe(), id.confirmation());
    }

    /** For instance {@code on 1Hour, entries when on week(close > sma(20))}; empty for most. */
    String details(boolean withTimeframe) {
        return joined(withTimeframe, confirmation.map(Confirmation::words));
    }

    /** For instance {@code on 1Hour, confirmed by week}; empty for most. */
    String inShort(boolean withTimeframe) {
        return joined(withTimeframe, confirmation.map(one -> "confirmed by " + one.periods()));
    }

    private String joined(boolean withTimeframe, Optional<String> confirmed) {
        Optional<String> on = timeframe.filter(longer -> withTimeframe).map(longer -> "on " + longer.code());
        return Stream.concat(on.stream(), confirmed.stream()).collect(Collectors.joining(", "));
    }
}
