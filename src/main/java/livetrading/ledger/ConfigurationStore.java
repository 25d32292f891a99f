package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.ConfigurationChange.Origin;
import livetrading.settings.SettingTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the configuration without undoing what somebody else has changed meanwhile, and remembers each change. */
@Component
public class ConfigurationStore {

    private final Configurations configurations;
    private final ConfigurationChanges changes;
    private final TransactionTemplate transaction;

    ConfigurationStore(Configurations configurations, ConfigurationChanges changes, TransactionTemplate transaction) {
        this.configurations = configurations;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** What stands in the database, also when it is not in order; empty when there is nothing. */
    public Optional<SettingTexts> stored() {
        return configurations.read();
    }

    /**
     * Stores a configuration, unless the stored one is no longer that from which the change began.
     *
     * @param loaded what was {@link #stored()} when the change began
     * @return whether it was stored
     */
    public boolean replace(Optional<SettingTexts> loaded, SettingTexts next, Instant now) {
        return transaction.execute(status -> {
            Optional<SettingTexts> current = stored();
            boolean unchanged = current.equals(loaded);
            if (unchanged) {
                current.ifPresent(replaced -> note(replaced, Origin.DATABASE, now));
                configurations.store(next, now);
                note(next, Origin.PAGE, now);
            }
            return unchanged;
        });
    }

    /** Remembers the stored configuration if somebody has edited it in the database. */
    public void noteStored(Instant now) {
        transaction.executeWithoutResult(
                status -> stored().ifPresent(settings -> note(settings, Origin.DATABASE, now)));
    }

    private void note(SettingTexts settings, Origin origin, Instant now) {
        // what is not even a number came into force at no time
        if (!settings.notNumbers().isEmpty()) {
            return;
        }
        Optional<ConfigurationChange> last = changes.findFirstByOrderByIdDesc();
        if (last.filter(change -> change.leadsTo(settings)).isEmpty()) {
            changes.save(new ConfigurationChange(now, origin, last.map(ConfigurationChange::after), settings));
        }
    }
}
