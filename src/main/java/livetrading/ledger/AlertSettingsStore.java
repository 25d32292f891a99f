package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The one row of {@code alert_settings}. */
@Transactional(readOnly = true)
public interface AlertSettingsStore extends Repository<AlertSettings, Integer> {

    Optional<AlertSettings> findById(int id);

    default AlertSettings read() {
        return findById(AlertSettings.ONLY).orElseGet(AlertSettings::new);
    }

    @Transactional
    AlertSettings save(AlertSettings settings);
}
