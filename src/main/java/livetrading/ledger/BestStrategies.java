package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The strategy of each ticker. */
public interface BestStrategies extends Repository<BestStrategy, String> {

    List<BestStrategy> findAll();

    Optional<BestStrategy> findById(String ticker);

    BestStrategy save(BestStrategy best);

    @Modifying
    @Query("delete from BestStrategy e where e.ticker = :ticker")
    int deleteByTicker(String ticker);
}
