package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The configuration, one row. */
@Transactional(readOnly = true)
public interface Configurations extends Repository<ConfigurationRow, Integer> {

    int ONLY = 1;

    Optional<ConfigurationRow> findById(int id);

    @Transactional
    ConfigurationRow save(ConfigurationRow row);
}
