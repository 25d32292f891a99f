package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the built-in market. */
@Transactional(readOnly = true)
public interface SimulatedOrders extends Repository<SimulatedOrderRow, String> {

    Optional<SimulatedOrderRow> findById(String clientOrderId);

    List<SimulatedOrderRow> findByStateOrderByOrderNumber(String state);

    @Transactional
    void saveAll(Iterable<SimulatedOrderRow> orders);

    @Modifying
    @Transactional
    @Query("delete from SimulatedOrderRow e")
    int clear();
}
