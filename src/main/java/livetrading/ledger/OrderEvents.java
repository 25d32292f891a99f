package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the orders. */
@Transactional(readOnly = true)
public interface OrderEvents extends Repository<OrderEvent, Long> {

    /** The events of an order, the oldest first. */
    List<OrderEvent> findByClientOrderIdOrderById(String clientOrderId);

    /** Grows with every event; 0 without any. */
    @Query("select coalesce(max(e.id), 0) from OrderEvent e")
    long newest();

    /** Those after one, the oldest first. */
    List<OrderEvent> findByIdGreaterThanOrderById(long id, Limit most);

    @Transactional
    OrderEvent save(OrderEvent event);

    @Modifying
    @Transactional
    @Query("delete from OrderEvent e where e.clientOrderId in "
            + "(select o.clientOrderId from JournaledOrder o where o.mode = :mode)")
    int deleteOfMode(Mode mode);
}
