package livetrading.ledger;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the configuration without undoing what somebody else has changed meanwhile. */
@Component
public class ConfigurationBook {

    private final Configurations configurations;

    ConfigurationBook(Configurations configurations) {
        this.configurations = configurations;
    }

    /**
     * Stores a configuration, unless the stored one is no longer that from which the change began.
     *
     * @param loaded the stored configuration when the change began, empty when there was none
     * @return whether it was stored
     */
    @Transactional
    public boolean replace(Optional<ConfigurationRow> loaded, ConfigurationRow next) {
        Optional<ConfigurationRow> stored = configurations.findById(Configurations.ONLY);
        boolean unchanged = stored.isPresent() == loaded.isPresent()
                && stored.filter(row -> !row.sameSettings(loaded.orElseThrow())).isEmpty();
        if (unchanged) {
            configurations.save(next);
        }
        return unchanged;
    }
}
