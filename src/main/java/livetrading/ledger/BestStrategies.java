package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategy of each ticker in each mode. */
@Transactional(readOnly = true)
public interface BestStrategies extends Repository<BestStrategy, Long> {

    List<BestStrategy> findByModeOrderByTicker(Mode mode);

    Optional<BestStrategy> findByModeAndTicker(Mode mode, String ticker);

    Optional<BestStrategy> findFirstByModeOrderByTicker(Mode mode);

    Page<BestStrategy> findAll(Specification<BestStrategy> filter, Pageable page);

    long count(Specification<BestStrategy> filter);

    List<BestStrategy> findByModeAndTickerIn(Mode mode, Collection<String> tickers);

    @Query("select e.ticker from BestStrategy e where e.mode = :mode order by e.ticker")
    List<String> tickers(Mode mode);

    /** The tickers that were evaluated after a moment. */
    @Query("select e.ticker from BestStrategy e where e.mode = :mode and e.evaluatedAt > :since")
    List<String> tickersSince(Mode mode, Instant since);

    /** When the last evaluation ended; empty while there is none. */
    @Query("select max(e.evaluatedAt) from BestStrategy e where e.mode = :mode")
    Optional<Instant> lastEvaluation(Mode mode);

    long countByMode(Mode mode);

    /** Those of all modes after one, the oldest first. */
    List<BestStrategy> findByIdGreaterThanOrderById(long id, Limit most);

    /** Grows with every evaluation; 0 without any. */
    @Query("select coalesce(max(e.id), 0) from BestStrategy e")
    long newest();

    @Transactional
    BestStrategy save(BestStrategy best);

    @Modifying
    @Transactional
    @Query("delete from BestStrategy e where e.mode = :mode and e.ticker = :ticker")
    int deleteByModeAndTicker(Mode mode, String ticker);
}
