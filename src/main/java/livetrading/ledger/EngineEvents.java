package livetrading.ledger;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** What else a user should know of. */
public interface EngineEvents extends Repository<EngineEvent, Long> {

    List<EngineEvent> findByOrderByIdDesc(Pageable page);

    EngineEvent save(EngineEvent event);
}
