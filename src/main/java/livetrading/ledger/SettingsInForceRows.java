package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** With what each mode traded, in order of time. */
@Transactional(readOnly = true)
public interface SettingsInForceRows extends Repository<SettingsInForce, Long>, DeletedByMode {

    List<SettingsInForce> findByModeOrderById(Mode mode);

    Optional<SettingsInForce> findFirstByModeOrderByIdDesc(Mode mode);

    @Transactional
    SettingsInForce save(SettingsInForce row);
}
