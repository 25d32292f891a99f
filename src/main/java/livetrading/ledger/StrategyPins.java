package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategies that were pinned by hand. */
@Transactional(readOnly = true)
public interface StrategyPins extends Repository<StrategyPin, String> {

    List<StrategyPin> findAll();

    Optional<StrategyPin> findById(String ticker);

    @Transactional
    StrategyPin save(StrategyPin pin);

    @Modifying
    @Transactional
    @Query("delete from StrategyPin e where e.ticker = :ticker")
    int deleteByTicker(String ticker);
}
