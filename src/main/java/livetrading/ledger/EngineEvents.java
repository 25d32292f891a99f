package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The events of the engine. */
@Transactional(readOnly = true)
public interface EngineEvents extends Repository<EngineEvent, Long> {

    List<EngineEvent> findByIdLessThanEqualOrderByIdDesc(long newest, Pageable page);

    List<EngineEvent> findByKindAndIdLessThanEqualOrderByIdDesc(EventKind kind, long newest, Pageable page);

    /** The id of the newest one; 0 without any. */
    @Query("select coalesce(max(e.id), 0) from EngineEvent e")
    long newest();

    Optional<EngineEvent> findFirstByKindInOrderByIdDesc(Collection<EventKind> kinds);

    /** The last that was said of a cause. */
    Optional<EngineEvent> findFirstByCauseOrderByIdDesc(String cause);

    /** The last that was said of each cause that begins so, where it is of some kind: what still lasts. */
    default List<EngineEvent> lasting(EventKind kind, String start) {
        return lasting(kind, start, start + '\u007f');
    }

    @Query("select e from EngineEvent e where e.kind = :kind and e.cause >= :start and e.cause < :end"
            + " and not exists (select 1 from EngineEvent later where later.cause = e.cause and later.id > e.id)"
            + " order by e.id")
    List<EngineEvent> lasting(EventKind kind, String start, String end);

    /** Those after one, the oldest first. */
    List<EngineEvent> findByIdGreaterThanOrderById(long id, Limit most);

    long count();

    long countByKind(EventKind kind);

    @Query("select distinct e.kind from EngineEvent e order by e.kind")
    List<EventKind> kinds();

    long countByKindAndAtAfter(EventKind kind, Instant at);

    /** Those that have a place in the market's time, newest first. */
    @Query("select e from EngineEvent e where e.mode = :mode and e.kind in :kinds and e.marketAt is not null"
            + " order by e.id desc")
    List<EngineEvent> placed(Mode mode, Collection<EventKind> kinds, Pageable page);

    /** For a market whose time starts anew. */
    @Modifying
    @Transactional
    @Query("update EngineEvent e set e.marketAt = null where e.mode = :mode")
    int displace(Mode mode);

    @Transactional
    EngineEvent save(EngineEvent event);
}
