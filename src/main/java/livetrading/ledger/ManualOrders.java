package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people want to be sold in part or bought, until its order has ended. */
@Transactional(readOnly = true)
public interface ManualOrders extends Repository<ManualOrder, Long>, DeletedByMode {

    List<ManualOrder> findByModeOrderByTicker(Mode mode);

    boolean existsByModeAndTicker(Mode mode, String ticker);

    @Transactional
    ManualOrder save(ManualOrder order);

    /** @return false when there is one of this ticker already: a second click is no second order */
    @Transactional
    default boolean ask(ManualOrder order) {
        boolean isNew = !existsByModeAndTicker(order.mode(), order.ticker());
        if (isNew) {
            save(order);
        }
        return isNew;
    }

    /** Names the order of one that has no name yet; nothing happens where it was taken back meanwhile. */
    @Modifying
    @Transactional
    @Query(
            "update ManualOrder o set o.orderTime = :time where o.mode = :mode and o.ticker = :ticker and o.orderTime is null")
    int name(Mode mode, String ticker, Instant time);

    @Modifying
    @Transactional
    @Query("delete from ManualOrder o where o.mode = :mode and o.ticker = :ticker")
    int forget(Mode mode, String ticker);
}
