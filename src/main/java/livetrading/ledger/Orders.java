package livetrading.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import livetrading.market.Timeframe;
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

    /**
     * The same as it decides on the bars of now: what opened it on others goes on on bars of that timeframe.
     *
     * @param bars the shortest that are configured
     */
    default Optional<TradingPlan> openingPlan(OwnHolding holding, Timeframe bars) {
        return findById(holding.entryOrder()).map(order -> order.planOn(bars));
    }

    /** The orders to which something can still happen, the oldest first; those that were never sent are among them. */
    default List<JournaledOrder> unended(Mode mode) {
        return oldestFirst(unsorted(mode, List.of("INTENDED", "UNKNOWN", "UNSENT", "ACCEPTED", "PARTIALLY_FILLED")));
    }

    /** Told to sort, the database would look through all orders in their order in time instead of the few in these states. */
    @Query("select o from JournaledOrder o where o.mode = :mode and o.state in :states")
    List<JournaledOrder> unsorted(Mode mode, List<String> states);

    private static List<JournaledOrder> oldestFirst(List<JournaledOrder> orders) {
        return orders.stream()
                .sorted(Comparator.comparing(JournaledOrder::createdAt).thenComparing(JournaledOrder::clientOrderId))
                .toList();
    }

    /** Those of a ticker, the oldest first. */
    default List<JournaledOrder> of(Mode mode, String ticker) {
        return oldestFirst(unsorted(mode, ticker));
    }

    /** Told to sort, the database would look through the orders of all tickers. */
    @Query("select o from JournaledOrder o where o.mode = :mode and o.ticker = :ticker")
    List<JournaledOrder> unsorted(Mode mode, String ticker);

    /** What was ordered on the bars that begin from one time to another, that excluded, the oldest first. */
    default List<JournaledOrder> onBars(Mode mode, String ticker, Side side, Instant from, Instant to) {
        return oldestFirst(unsortedOnBars(mode, ticker, side, from, to));
    }

    /** Not sorted for the same reason. */
    @Query("""
            select o from JournaledOrder o
            where o.mode = :mode and o.ticker = :ticker and o.side = :side and o.barTime >= :from and o.barTime < :to
            """)
    List<JournaledOrder> unsortedOnBars(Mode mode, String ticker, Side side, Instant from, Instant to);

    boolean existsByModeAndTickerAndUpdatedAtGreaterThanEqual(Mode mode, String ticker, Instant since);

    /** Those that were written down since a time, the oldest first. */
    @Query("""
            select o from JournaledOrder o
            where o.mode = :mode and o.createdAt >= :since
            order by o.createdAt, o.clientOrderId
            """)
    List<JournaledOrder> since(Mode mode, Instant since);

    long countByMode(Mode mode);

    /** Orders that may still be at the broker. */
    @Query("""
            select count(o) from JournaledOrder o
            where o.mode = :mode and o.state in ('INTENDED', 'UNKNOWN', 'ACCEPTED', 'PARTIALLY_FILLED')
            """)
    long countOpen(Mode mode);

    /** The orders that may still be at the broker, the oldest first. */
    default List<JournaledOrder> open(Mode mode) {
        return oldestFirst(unsorted(mode, List.of("INTENDED", "UNKNOWN", "ACCEPTED", "PARTIALLY_FILLED")));
    }

    /** How many orders that the broker has, and that have not come to their end, somebody wants to be cancelled. */
    @Query("""
            select count(o) from JournaledOrder o
            where o.mode = :mode and o.state in ('UNSENT', 'ACCEPTED', 'PARTIALLY_FILLED')
            and o.cancelAskedAt is not null
            """)
    long countToCancel(Mode mode);

    /** Whether an order that was written down since then, and that nobody wants to be cancelled, has no answer yet. */
    @Query("""
            select count(o) > 0 from JournaledOrder o
            where o.mode = :mode and o.state in ('INTENDED', 'UNKNOWN')
            and o.cancelAskedAt is null and o.createdAt >= :since
            """)
    boolean anyUnanswered(Mode mode, Instant since);

    /** Whether a purchase is at the broker, or may be, and nobody wants it to be cancelled. */
    @Query("""
            select count(o) > 0 from JournaledOrder o
            where o.mode = :mode and o.side = livetrading.portfolio.Side.BUY
            and o.state in ('INTENDED', 'UNKNOWN', 'UNSENT', 'ACCEPTED', 'PARTIALLY_FILLED')
            and o.cancelAskedAt is null
            """)
    boolean anyEntryWaits(Mode mode);

    /** The sales of a ticker that risk rules have wanted since then, the newest first. */
    @Query("""
            select o from JournaledOrder o
            where o.mode = :mode and o.ticker = :ticker and o.side = livetrading.portfolio.Side.SELL
            and o.exitRules is not null and o.createdAt >= :since order by o.createdAt desc
            """)
    List<JournaledOrder> salesByRule(Mode mode, String ticker, Instant since);

    /**
     * How many positions were ordered on bars that begin from then on. Those that were taken back do not count, nor those
     * that never were sent, which are decided on again.
     */
    @Query("""
            select count(o) from JournaledOrder o
            where o.mode = :mode and o.side = livetrading.portfolio.Side.BUY and o.barTime >= :from
            and o.state <> 'UNSENT' and (o.takenBackAt is null or o.filledQuantity > 0)
            """)
    int countEntries(Mode mode, Instant from);

    @Transactional
    JournaledOrder save(JournaledOrder order);
}
