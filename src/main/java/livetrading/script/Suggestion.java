package livetrading.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Spelling;

/** Finds the word that was meant by one that is not known. */
final class Suggestion {

    private static final int LONGEST = 30;

    private Suggestion() {}

    /** A question with the nearest of the known words, when one is near. */
    static Optional<String> of(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        int near = Math.max(1, word.length() / 3);
        return word.length() > LONGEST
                ? Optional.empty()
                : known.stream()
                        .filter(other -> Spelling.distance(lower, other) <= near)
                        .min(Comparator.comparingInt((String other) -> Spelling.distance(lower, other))
                                .thenComparing(Comparator.naturalOrder()))
                        .map("did you mean %s"::formatted);
    }
}
