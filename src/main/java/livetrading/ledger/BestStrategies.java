package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
