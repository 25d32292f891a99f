package livetrading.ledger;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What else a user should know of. */
@Transactional(readOnly = true)
public interface EngineEvents extends Repository<EngineEvent, Long> {

    List<EngineEvent> findByOrderByIdDesc(Pageable page);

    List<EngineEvent> findByKindOrderByIdDesc(String kind, Pageable page);

    long count();

    long countByKind(String kind);

    @Query("select distinct e.kind from EngineEvent e order by e.kind")
    List<String> kinds();

    @Transactional
    EngineEvent save(EngineEvent event);
}
