package livetrading.ledger;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the configuration without undoing what somebody else has changed meanwhile. */
@Component
public class ConfigurationBook {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationBook.class);

    private final Configurations configurations;
    private final TransactionTemplate transaction;

    ConfigurationBook(Configurations configurations, TransactionTemplate transaction) {
        this.configurations = configurations;
        this.transaction = transaction;
    }

    /** The stored configuration; empty when there is none, or when it was edited so that it cannot be read. */
    public Optional<ConfigurationRow> stored() {
        try {
            return configurations.findById(Configurations.ONLY);
        } catch (DataAccessException e) {
            LOG.warn("The configuration cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Stores a configuration, unless the stored one is no longer that from which the change began.
     *
     * @param loaded what was {@link #stored()} when the change began
     * @return whether it was stored
     */
    public boolean replace(Optional<ConfigurationRow> loaded, ConfigurationRow next) {
        if (loaded.isEmpty() && stored().isEmpty()) {
            configurations.overwrite(next);
            return true;
        }
        return transaction.execute(status -> replaceReadable(loaded, next));
    }

    private boolean replaceReadable(Optional<ConfigurationRow> loaded, ConfigurationRow next) {
        Optional<ConfigurationRow> stored = configurations.findById(Configurations.ONLY);
        boolean unchanged = stored.isPresent() == loaded.isPresent()
                && stored.filter(row -> !row.sameSettings(loaded.orElseThrow())).isEmpty();
        if (unchanged) {
            configurations.save(next);
        }
        return unchanged;
    }
}
