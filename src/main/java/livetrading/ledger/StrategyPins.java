package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategies that were pinned by hand. */
@Transactional(readOnly = true)
public interface StrategyPins extends Repository<StrategyPin, Long> {

    List<StrategyPin> findByModeOrderByTicker(Mode mode);

    Optional<StrategyPin> findByModeAndTicker(Mode mode, String ticker);

    @Transactional
    StrategyPin save(StrategyPin pin);

    /** In place of the one that there was. */
    @Transactional
    default void put(StrategyPin pin) {
        deleteByModeAndTicker(pin.mode(), pin.ticker());
        save(pin);
    }

    @Modifying
    @Transactional
    @Query("delete from StrategyPin e where e.mode = :mode and e.ticker = :ticker")
    int deleteByModeAndTicker(Mode mode, String ticker);
}
