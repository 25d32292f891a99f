package livetrading.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is held in the simulated market. */
@Transactional(readOnly = true)
public interface SimulatedHoldings extends Repository<SimulatedHoldingRow, String> {

    List<SimulatedHoldingRow> findAllByOrderByTicker();

    @Transactional
    void saveAll(Iterable<SimulatedHoldingRow> holdings);

    @Modifying
    @Transactional
    @Query("delete from SimulatedHoldingRow h where h.ticker not in :tickers")
    int deleteAllBut(Collection<String> tickers);

    @Modifying
    @Transactional
    @Query("delete from SimulatedHoldingRow h")
    int clear();
}
