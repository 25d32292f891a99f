package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The journal of orders. */
@Transactional(readOnly = true)
public interface Orders extends PagedTable<JournaledOrder, String, OrderFilter>, DeletedByMode {

    @Override
    default TimeOrder<JournaledOrder, String> order() {
        return new TimeOrder<>(
                "marketTime", JournaledOrder::marketTime, "clientOrderId", JournaledOrder::clientOrderId);
    }

    Optional<JournaledOrder> findById(String clientOrderId);

    /** The plan with which a position of the program was opened. */
    default Optional<TradingPlan> openingPlan(OwnHolding holding) {
        return findById(holding.entryOrder()).map(JournaledOrder::plan);
    }

    List<JournaledOrder> findByModeAndStateInOrderByCreatedAt(Mode mode, Collection<String> states);

    List<JournaledOrder> findByModeAndTickerOrderByCreatedAt(Mode mode, String ticker);

    boolean existsByModeAndTickerAndUpdatedAtGreaterThanEqual(Mode mode, String ticker, Instant since);

    long countByMode(Mode mode);

    /** Orders that may still be at the broker. */
    @Query("""
            select count(o) from JournaledOrder o
            where o.mode = :mode and o.state in ('INTENDED', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')
            """)
    long countOpen(Mode mode);

    /** The orders that may still be at the broker, the oldest first. */
    @Query("""
            select o from JournaledOrder o
            where o.mode = :mode and o.state in ('INTENDED', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')
            order by o.createdAt, o.clientOrderId
            """)
    List<JournaledOrder> open(Mode mode);

    /** How many orders that the broker has, and that have not come to their end, somebody wants to be cancelled. */
    default long countToCancel(Mode mode) {
        return countByModeAndStateInAndCancelAskedAtNotNull(mode, OrderFilter.ANSWERED);
    }

    /** Whether an order that was written down since then, and that nobody wants to be cancelled, has no answer yet. */
    default boolean anyUnanswered(Mode mode, Instant since) {
        return existsByModeAndStateInAndCancelAskedAtNullAndCreatedAtGreaterThanEqual(
                mode, OrderFilter.UNANSWERED, since);
    }

    /** Whether a purchase is at the broker, or may be, and nobody wants it to be cancelled. */
    default boolean anyEntryWaits(Mode mode) {
        return existsByModeAndSideAndStateInAndCancelAskedAtNull(mode, Side.BUY, OrderFilter.OPEN);
    }

    boolean existsByModeAndSideAndStateInAndCancelAskedAtNull(Mode mode, Side side, Collection<String> states);

    boolean existsByModeAndStateInAndCancelAskedAtNullAndCreatedAtGreaterThanEqual(
            Mode mode, Collection<String> states, Instant since);

    long countByModeAndStateInAndCancelAskedAtNotNull(Mode mode, Collection<String> states);

    @Transactional
    JournaledOrder save(JournaledOrder order);
}
