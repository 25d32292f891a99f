package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The configuration, one row. */
public interface Configurations extends Repository<ConfigurationRow, Integer> {

    int ONLY = 1;

    Optional<ConfigurationRow> findById(int id);

    ConfigurationRow save(ConfigurationRow row);
}
