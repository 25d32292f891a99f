package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** All fills. */
@Transactional(readOnly = true)
public interface Trades extends PagedTable<Trade, Long, TradeFilter>, DeletedByMode {

    @Override
    default TimeOrder<Trade, Long> order() {
        return new TimeOrder<>("timestamp", Trade::timestamp, "id", Trade::id);
    }

    /** The fills of an order, the oldest first. */
    List<Trade> findByClientOrderIdOrderById(String clientOrderId);

    /** Grows with every fill; 0 without any. */
    @Query("select coalesce(max(t.id), 0) from Trade t")
    long newest();

    boolean existsByModeAndExecutionId(Mode mode, String executionId);

    List<Trade> findByModeAndTickerOrderByTimestampAscIdAsc(Mode mode, String ticker);

    List<Trade> findByModeOrderByTickerAscTimestampAscIdAsc(Mode mode);

    List<Trade> findByModeOrderByTimestampDescIdDesc(Mode mode, Pageable page);

    List<Trade> findByModeAndIdGreaterThanOrderById(Mode mode, long id);

    /** The fills of all modes after one, the oldest first. */
    List<Trade> findByIdGreaterThanOrderById(long id, Limit most);

    /** The fills of a mode that were booked since then, the oldest first. */
    List<Trade> findByModeAndRecordedAtGreaterThanOrderById(Mode mode, Instant since);

    Optional<Trade> findById(long id);

    /** The fills of a round trip, in the order in which they were booked. */
    List<Trade> findByRoundTripOrderById(long roundTrip);

    /** The fills of a mode after one whose modelled price is not known, the oldest first. */
    List<Trade> findByModeAndIdGreaterThanAndModelledPriceIsNullOrderById(Mode mode, long id, Limit most);

    @Transactional
    Trade save(Trade trade);

    long countByMode(Mode mode);

    /** The fills of some strategies, in all modes. */
    long countByStrategyIn(Collection<String> strategies);
}
