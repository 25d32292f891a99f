package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.ConfigurationChange.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the configuration without undoing what somebody else has changed meanwhile, and remembers each change. */
@Component
public class ConfigurationBook {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationBook.class);

    private final Configurations configurations;
    private final ConfigurationChanges changes;
    private final TransactionTemplate transaction;

    ConfigurationBook(Configurations configurations, ConfigurationChanges changes, TransactionTemplate transaction) {
        this.configurations = configurations;
        this.changes = changes;
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

    /** What stands in the database, also when it cannot be read as a configuration; empty when there is none. */
    public Optional<ConfigurationTexts> texts() {
        return configurations.textsOf(Configurations.ONLY);
    }

    /**
     * Stores a configuration, unless the stored one is no longer that from which the change began.
     *
     * @param loaded what was {@link #texts()} when the change began
     * @return whether it was stored
     */
    public boolean replace(Optional<ConfigurationTexts> loaded, ConfigurationRow next, Instant now) {
        return transaction.execute(status -> {
            boolean unchanged = texts().equals(loaded);
            if (unchanged) {
                put(loaded.isPresent() && loaded.get().notNumbers().isEmpty(), next, now);
                note(next, Origin.PAGE, now);
            }
            return unchanged;
        });
    }

    /** A row that cannot be read cannot be changed either, only replaced. */
    private void put(boolean isReadable, ConfigurationRow next, Instant now) {
        if (isReadable) {
            noteStored(now);
            configurations.save(next);
        } else {
            configurations.overwrite(next);
        }
    }

    /** Remembers the stored configuration if somebody has edited it in the database. */
    public void noteStored(Instant now) {
        transaction.executeWithoutResult(status ->
                configurations.findById(Configurations.ONLY).ifPresent(row -> note(row, Origin.DATABASE, now)));
    }

    private void note(ConfigurationRow row, Origin origin, Instant now) {
        Optional<ConfigurationChange> last = changes.findFirstByOrderByIdDesc();
        if (last.filter(change -> change.leadsTo(row.texts())).isEmpty()) {
            changes.save(new ConfigurationChange(now, origin, last.map(ConfigurationChange::after), row.texts()));
        }
    }
}
