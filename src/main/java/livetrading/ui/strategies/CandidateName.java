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
 * @param isTuned whether its parameters are chosen again and again
 */
record CandidateName(String base, boolean isTuned, Optional<Timeframe> timeframe, Optional<Confirmation> confirmation) {

    /** @param candidate its id */
    static CandidateName of(String candidate) {
        CandidateId id = CandidateId.of(candidate);
        return new CandidateName(
                String.valueOf(Names.strategy(id.base())), id.isTuned(), id.timeframe(), id.confirmation());
    }

    /** For instance {@code tuned, on 1Hour, entries when on week(close > sma(20))}; empty for most. */
    String details(boolean withTimeframe) {
        return joined(withTimeframe, confirmation.map(Confirmation::words));
    }

    /** For instance {@code tuned, on 1Hour, confirmed by week}; empty for most. */
    String inShort(boolean withTimeframe) {
        return joined(withTimeframe, confirmation.map(one -> "confirmed by " + one.periods()));
    }

    private String joined(boolean withTimeframe, Optional<String> confirmed) {
        return Stream.of(
                        Optional.of("tuned").filter(word -> isTuned),
                        timeframe.filter(longer -> withTimeframe).map(longer -> "on " + longer.code()),
                        confirmed)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
