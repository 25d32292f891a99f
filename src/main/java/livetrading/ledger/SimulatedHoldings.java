package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is held in the built-in market. */
@Transactional(readOnly = true)
public interface SimulatedHoldings extends Repository<SimulatedHoldingRow, String> {

    List<SimulatedHoldingRow> findAll();

    @Transactional
    void saveAll(Iterable<SimulatedHoldingRow> holdings);

    @Modifying
    @Transactional
    @Query("delete from SimulatedHoldingRow e")
    int clear();
}
