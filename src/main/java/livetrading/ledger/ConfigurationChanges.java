package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The configurations that were in force, one after the other. */
@Transactional(readOnly = true)
public interface ConfigurationChanges extends Repository<ConfigurationChange, Long> {

    List<ConfigurationChange> findByOrderByIdDesc(Limit most);

    Optional<ConfigurationChange> findFirstByOrderByIdDesc();

    long count();

    @Transactional
    ConfigurationChange save(ConfigurationChange change);
}
