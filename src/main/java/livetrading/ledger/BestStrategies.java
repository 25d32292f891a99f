package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategy of each ticker. */
@Transactional(readOnly = true)
public interface BestStrategies extends Repository<BestStrategy, String> {

    List<BestStrategy> findAll();

    Optional<BestStrategy> findById(String ticker);

    List<BestStrategy> findByOrderByTicker();

    Optional<BestStrategy> findFirstByOrderByTicker();

    Page<BestStrategy> findAll(Specification<BestStrategy> filter, Pageable page);

    long count(Specification<BestStrategy> filter);

    List<BestStrategy> findByTickerIn(Collection<String> tickers);

    @Query("select e.ticker from BestStrategy e order by e.ticker")
    List<String> tickers();

    /** The tickers that were evaluated after a moment. */
    @Query("select e.ticker from BestStrategy e where e.evaluatedAt > :since")
    List<String> tickersSince(Instant since);

    /** When the last evaluation ended; empty while there is none. */
    @Query("select max(e.evaluatedAt) from BestStrategy e")
    Optional<Instant> lastEvaluation();

    long count();

    @Transactional
    BestStrategy save(BestStrategy best);

    @Modifying
    @Transactional
    @Query("delete from BestStrategy e where e.ticker = :ticker")
    int deleteByTicker(String ticker);
}
