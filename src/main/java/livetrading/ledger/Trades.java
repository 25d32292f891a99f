package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** All fills. */
@Transactional(readOnly = true)
public interface Trades extends LongTable<Trade, Long> {

    default List<Trade> part(TradeFilter filter, Pageable part) {
        return part(filter.specification(), part);
    }

    /** The oldest of those that come after one in time; for reading all of them a part at a time. */
    default List<Trade> after(Optional<Trade> last, TradeFilter filter, int most) {
        Specification<Trade> rest = (root, query, builder) -> last.map(trade -> builder.and(
                        builder.greaterThanOrEqualTo(root.get("timestamp"), trade.timestamp()),
                        builder.or(
                                builder.greaterThan(root.get("timestamp"), trade.timestamp()),
                                builder.greaterThan(root.get("id"), trade.id()))))
                .orElseGet(builder::conjunction);
        return first(filter.specification().and(rest), Sort.by("timestamp", "id"), most);
    }

    /** The fills of an order, the oldest first. */
    List<Trade> findByClientOrderIdOrderById(String clientOrderId);

    /** Grows with every fill; 0 without any. */
    @Query("select coalesce(max(t.id), 0) from Trade t")
    long newest();

    boolean existsByModeAndExecutionId(Mode mode, String executionId);

    List<Trade> findByModeAndTickerOrderByTimestampAscIdAsc(Mode mode, String ticker);

    List<Trade> findByModeOrderByTimestampDescIdDesc(Mode mode, Pageable page);

    List<Trade> findByModeAndIdGreaterThanOrderById(Mode mode, long id);

    @Transactional
    Trade save(Trade trade);

    long countByMode(Mode mode);

    @Modifying
    @Transactional
    @Query("delete from Trade e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
