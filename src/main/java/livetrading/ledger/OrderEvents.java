package livetrading.ledger;

import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the orders. */
@Transactional(readOnly = true)
public interface OrderEvents extends Repository<OrderEvent, Long> {

    @Transactional
    OrderEvent save(OrderEvent event);

    @Modifying
    @Transactional
    @Query("delete from OrderEvent e where e.clientOrderId in "
            + "(select o.clientOrderId from JournaledOrder o where o.mode = :mode)")
    int deleteOfMode(Mode mode);
}
