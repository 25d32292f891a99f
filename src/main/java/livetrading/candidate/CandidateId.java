package livetrading.candidate;

import java.util.Optional;
import livetrading.market.Timeframe;

/**
 * The id of a candidate, taken apart: {@code 1Hour:rsi~entries:on week(close > sma(20))} is RSI on bars of an
 * hour, whose entries a condition confirms.
 *
 * @param timeframe longer than that of the bars; absent for the bars themselves
 * @param base id of the strategy
 * @param confirmation absent where nothing confirms
 */
public record CandidateId(Optional<Timeframe> timeframe, String base, Optional<Confirmation> confirmation) {

    private static final String AFTER_TIMEFRAME = ":";
    private static final String BEFORE_CONFIRMATION = "~";

    /** Any text is an id; what looks like a part and is none belongs to the base. */
    public static CandidateId of(String text) {
        Optional<Timeframe> timeframe = timeframe(text);
        String rest = timeframe
                .map(known -> text.substring(known.code().length() + AFTER_TIMEFRAME.length()))
                .orElse(text);
        Optional<Confirmation> confirmation = confirmation(rest);
        String base = confirmation.isPresent() ? rest.substring(0, rest.indexOf(BEFORE_CONFIRMATION)) : rest;
        return new CandidateId(timeframe, base, confirmation);
    }

    private static Optional<Timeframe> timeframe(String text) {
        int end = text.indexOf(AFTER_TIMEFRAME);
        return end < 0 ? Optional.empty() : Timeframe.of(text.substring(0, end));
    }

    private static Optional<Confirmation> confirmation(String text) {
        int start = text.indexOf(BEFORE_CONFIRMATION);
        return start < 0 ? Optional.empty() : Confirmation.of(text.substring(start + BEFORE_CONFIRMATION.length()));
    }

    /** The same on longer bars. */
    CandidateId on(Timeframe longer) {
        return new CandidateId(Optional.of(longer), base, confirmation);
    }

    /** As it is stored; {@link #of} reads it. */
    public String text() {
        return timeframe.map(longer -> longer.code() + AFTER_TIMEFRAME).orElse("")
                + base
                + confirmation.map(one -> BEFORE_CONFIRMATION + one.text()).orElse("");
    }
}
