package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The executions of the built-in market. */
@Transactional(readOnly = true)
public interface SimulatedFills extends Repository<SimulatedFillRow, String> {

    List<SimulatedFillRow> findByClientOrderIdOrderByAt(String clientOrderId);

    @Transactional
    void saveAll(Iterable<SimulatedFillRow> fills);

    @Modifying
    @Transactional
    @Query("delete from SimulatedFillRow e")
    int clear();
}
