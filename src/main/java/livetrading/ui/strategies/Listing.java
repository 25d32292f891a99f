package livetrading.ui.strategies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import livetrading.ledger.ResultFilter.Only;

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

    /** @param configured tickers; without any, as while the configuration is not valid, none is taken for removed */
    Only among(List<String> configured) {
        return switch (this) {
            case CONFIGURED -> configured.isEmpty() ? Only.EVERY : new Only(Set.copyOf(configured), true);
            case REMOVED -> configured.isEmpty() ? new Only(Set.of(), true) : new Only(Set.copyOf(configured), false);
            case ALL -> Only.EVERY;
        };
    }
}
