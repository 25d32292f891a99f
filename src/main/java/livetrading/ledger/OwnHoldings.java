package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the program itself bought and still holds. */
@Transactional(readOnly = true)
public interface OwnHoldings extends Repository<OwnHolding, Long>, DeletedByMode {

    List<OwnHolding> findByModeOrderByTicker(Mode mode);

    Optional<OwnHolding> findByModeAndTicker(Mode mode, String ticker);

    /** What is held, by symbol. */
    @Query("select o.ticker from OwnHolding o where o.mode = :mode")
    Set<String> tickers(Mode mode);

    @Transactional
    OwnHolding save(OwnHolding holding);

    @Transactional
    void delete(OwnHolding holding);
}
