package livetrading.candidate;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import livetrading.market.Timeframe;
import livetrading.tuning.Tuned;

/**
 * The id of a candidate, taken apart: {@code 1Hour:rsi~tuned~entries:on week(close > sma(20))} is RSI on bars of an
 * hour, whose parameters are tuned, and whose entries a condition confirms.
 *
 * @param timeframe longer than that of the bars; absent for the bars themselves
 * @param base id of the strategy
 * @param isTuned whether its parameters are chosen again and again
 * @param confirmation absent where nothing confirms
 */
public record CandidateId(
        Optional<Timeframe> timeframe, String base, boolean isTuned, Optional<Confirmation> confirmation) {

    private static final String AFTER_TIMEFRAME = ":";
    private static final String BEFORE_CONFIRMATION = "~";

    /** Any text is an id; what looks like a part and is none belongs to the base. */
    public static CandidateId of(String text) {
        Optional<Timeframe> timeframe = timeframe(text);
        String rest = timeframe
                .map(known -> text.substring(known.code().length() + AFTER_TIMEFRAME.length()))
                .orElse(text);
        int sign = confirmation(rest);
        Optional<Confirmation> confirmation =
                sign < 0 ? Optional.empty() : Confirmation.of(rest.substring(sign + BEFORE_CONFIRMATION.length()));
        String plain = confirmation.isPresent() ? rest.substring(0, sign) : rest;
        boolean isTuned = plain.endsWith(Tuned.SUFFIX);
        String base = isTuned ? plain.substring(0, plain.length() - Tuned.SUFFIX.length()) : plain;
        return new CandidateId(timeframe, base, isTuned, confirmation);
    }

    private static Optional<Timeframe> timeframe(String text) {
        int end = text.indexOf(AFTER_TIMEFRAME);
        return end < 0 ? Optional.empty() : Timeframe.of(text.substring(0, end));
    }

    /** Where a confirmation begins, whose condition may have any sign but this one; below 0 when there is none. */
    private static int confirmation(String text) {
        int sign = text.lastIndexOf(BEFORE_CONFIRMATION);
        return text.startsWith(Tuned.SUFFIX, sign) ? -1 : sign;
    }

    /** The same on bars of a timeframe. */
    public CandidateId on(Timeframe bars) {
        return new CandidateId(Optional.of(bars), base, isTuned, confirmation);
    }

    /** What there is beside the strategy, for narrow places: {@code tuned 1Hour + week}; empty for most. */
    public String marks() {
        return Stream.of(
                        Optional.of("tuned").filter(word -> isTuned),
                        timeframe.map(Timeframe::code),
                        confirmation.map(one -> "+ " + one.periods()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** As it is stored; {@link #of} reads it. */
    public String text() {
        return timeframe.map(longer -> longer.code() + AFTER_TIMEFRAME).orElse("")
                + base
                + (isTuned ? Tuned.SUFFIX : "")
                + confirmation.map(one -> BEFORE_CONFIRMATION + one.text()).orElse("");
    }
}
