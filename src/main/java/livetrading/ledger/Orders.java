package livetrading.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The journal of orders. */
@Transactional(readOnly = true)
public interface Orders extends LongTable<JournaledOrder, String> {

    default List<JournaledOrder> part(OrderFilter filter, Pageable part) {
        return part(filter.specification(), part);
    }

    default long count(OrderFilter filter) {
        return count(filter.specification());
    }

    /** The oldest of those that come after one in time; for reading all of them a part at a time. */
    default List<JournaledOrder> after(Optional<JournaledOrder> last, OrderFilter filter, int most) {
        Specification<JournaledOrder> rest = (root, query, builder) -> last.map(order -> builder.and(
                        builder.greaterThanOrEqualTo(root.get("marketTime"), order.marketTime()),
                        builder.or(
                                builder.greaterThan(root.get("marketTime"), order.marketTime()),
                                builder.greaterThan(root.get("clientOrderId"), order.clientOrderId()))))
                .orElseGet(builder::conjunction);
        return first(filter.specification().and(rest), Sort.by("marketTime", "clientOrderId"), most);
    }

    Optional<JournaledOrder> findById(String clientOrderId);

    List<JournaledOrder> findByModeAndStateInOrderByCreatedAt(Mode mode, Collection<String> states);

    List<JournaledOrder> findByModeAndTickerOrderByCreatedAt(Mode mode, String ticker);

    long countByMode(Mode mode);

    /** Orders that may still be at the broker. */
    @Query("""
            select count(o) from JournaledOrder o
            where o.mode = :mode and o.state in ('INTENDED', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')
            """)
    long countOpen(Mode mode);

    @Transactional
    JournaledOrder save(JournaledOrder order);

    @Modifying
    @Transactional
    @Query("delete from JournaledOrder e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
