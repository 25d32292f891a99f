package livetrading.ledger;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What else a user should know of. */
@Transactional(readOnly = true)
public interface EngineEvents extends Repository<EngineEvent, Long> {

    @Transactional
    EngineEvent save(EngineEvent event);
}
