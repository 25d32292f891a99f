package livetrading.engine;

import java.time.Instant;
import java.util.Optional;
import livetrading.ledger.ConfigurationStore;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** Sees to it that every configuration that is in force is remembered, those edited in the database too. */
@Component
class SettingsLog {

    private final ConfigurationStore store;
    private Optional<TradingSettings> last = Optional.empty();

    SettingsLog(ConfigurationStore store) {
        this.store = store;
    }

    /** Called in every step of the engine; looks into the database only when the settings have changed. */
    void note(TradingSettings current, Instant now) {
        if (!Optional.of(current).equals(last)) {
            store.noteStored(now);
            last = Optional.of(current);
        }
    }
}
