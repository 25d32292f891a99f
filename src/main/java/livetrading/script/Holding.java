package livetrading.script;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of the position that a leaving condition is about. */
enum Holding {
    /** Bars that have closed since the purchase, which is at the open of the first of them. */
    BARS_HELD,
    /** The open at which was bought, without costs. */
    ENTRY_PRICE,
    /** The highest high of the bars held. */
    HIGHEST_SINCE_ENTRY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Holding> of(String word) {
        return Arrays.stream(values())
                .filter(holding -> holding.word().equals(word))
                .findFirst();
    }
}
