package livetrading.candidate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import livetrading.script.BadScript;
import livetrading.script.Condition;

/**
 * What has to agree with a strategy before the strategy is followed.
 *
 * @param condition over a longer period
 */
public record Confirmation(Applies applies, Condition condition) {

    private static final char MARK = '~';
    private static final char COLON = ':';

    /** What a confirmation is asked for. */
    public enum Applies {
        /** Before a position is opened; the strategy alone ends it. */
        ENTRIES("entries when"),
        /** As long as a position is held. */
        ALWAYS("only while");

        private final String words;

        Applies(String words) {
            this.words = words;
        }

        /** In ids and settings. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Applies> of(String code) {
            return Arrays.stream(values())
                    .filter(applies -> applies.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * What the id of a confirmed strategy says.
     *
     * @param base the id of the strategy that is confirmed
     */
    public record Named(String base, Confirmation confirmation) {}

    /** Reads an id; empty when it is not that of a confirmed strategy. */
    public static Optional<Named> named(String id) {
        int mark = id.lastIndexOf(MARK);
        int colon = id.indexOf(COLON, mark + 1);
        if (mark <= 0 || colon < 0) {
            return Optional.empty();
        }
        String base = id.substring(0, mark);
        return Applies.of(id.substring(mark + 1, colon))
                .flatMap(applies -> read(applies, id.substring(colon + 1)))
                .map(confirmation -> new Named(base, confirmation));
    }

    private static Optional<Confirmation> read(Applies applies, String text) {
        try {
            return Optional.of(new Confirmation(applies, Condition.read(text)));
        } catch (BadScript notACondition) {
            return Optional.empty();
        }
    }

    String idOf(String base) {
        return base + MARK + applies.code() + COLON + condition.text();
    }

    String nameOf(String base) {
        return "%s, %s %s".formatted(base, applies.words, condition.text());
    }
}
