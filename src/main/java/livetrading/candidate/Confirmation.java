package livetrading.candidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.market.Period;
import livetrading.script.BadScript;
import livetrading.script.Condition;

/**
 * What has to agree with a strategy before the strategy is followed.
 *
 * @param condition over a longer period
 */
public record Confirmation(Applies applies, Condition condition) {

    private static final char COLON = ':';

    /** What a confirmation is asked for. */
    public enum Applies {
        /** Before a position is opened; the strategy alone ends it. */
        ENTRIES("entries when", "Before an entry"),
        /** As long as a position is held. */
        ALWAYS("only while", "All the time");

        private final String words;
        private final String title;

        Applies(String words, String title) {
            this.words = words;
            this.title = title;
        }

        /** On screens. */
        public String title() {
            return title;
        }

        /** In ids and settings. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Applies> of(String code) {
            return Arrays.stream(values())
                    .filter(applies -> applies.code().equals(code))
                    .findFirst();
        }
    }

    /** Reads {@link #text()}; empty when it is none. */
    static Optional<Confirmation> of(String text) {
        int colon = text.indexOf(COLON);
        return colon < 0
                ? Optional.empty()
                : Applies.of(text.substring(0, colon)).flatMap(applies -> read(applies, text.substring(colon + 1)));
    }

    private static Optional<Confirmation> read(Applies applies, String text) {
        try {
            return Optional.of(new Confirmation(applies, Condition.read(text)));
        } catch (BadScript notACondition) {
            return Optional.empty();
        }
    }

    /** In ids. */
    String text() {
        return applies.code() + COLON + condition.text();
    }

    String nameOf(String base) {
        return "%s, %s".formatted(base, words());
    }

    /** What it looks at: {@code week}, or {@code week and month}. */
    public String periods() {
        return condition.periods().stream().map(Period::word).collect(Collectors.joining(" and "));
    }

    /** For instance {@code entries when on week(close > sma(20))}. */
    public String words() {
        return "%s %s".formatted(applies.words, condition.text());
    }
}
