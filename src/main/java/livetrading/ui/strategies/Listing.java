package livetrading.ui.strategies;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import livetrading.ledger.ResultFilter.Only;
import livetrading.ui.account.KnownTickers;

/** Which tickers the results are shown of; by the names in the address. */
enum Listing {
    CONFIGURED("Configured"),
    REMOVED("No longer configured"),
    ALL("All");

    private final String title;

    Listing(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Listing> of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Names those that are left out: these are few, however many are configured, and a statement with thousands of names
     * takes as long as all else on the page.
     */
    Only among(KnownTickers tickers) {
        return switch (this) {
            case CONFIGURED -> new Only(tickers.removed(), false);
            case REMOVED -> new Only(tickers.removed(), true);
            case ALL -> Only.EVERY;
        };
    }
}
