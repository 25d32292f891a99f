package livetrading.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** All decisions with their reasons. */
@Transactional(readOnly = true)
public interface Decisions extends PagedTable<Decision, Long, DecisionFilter>, DeletedByMode {

    @Override
    default TimeOrder<Decision, Long> order() {
        return new TimeOrder<>("marketTime", Decision::marketTime, "id", Decision::id);
    }

    /** Which strategy decided on which bar of a ticker, and what, in order of time. */
    @Query(
            "select new livetrading.ledger.Decisions$ActiveStrategy(d.barTime, d.strategy, d.action, d.reason) from Decision d "
                    + "where d.mode = :mode and d.ticker = :ticker and d.barTime is not null order by d.id")
    List<ActiveStrategy> timeline(Mode mode, String ticker);

    /**
     * A decision without what only the screens want to know.
     *
     * @param strategy null for cash
     */
    record ActiveStrategy(Instant barTime, @Nullable String strategy, Action action, String reason) {}

    /** The last decisions on a ticker up to a time of the market, the latest first. */
    @Query("""
            select d from Decision d where d.mode = :mode and d.ticker = :ticker and d.marketTime <= :until
            order by d.marketTime desc, d.id desc
            """)
    List<Decision> lastUntil(Mode mode, String ticker, Instant until, Limit most);

    /** The prices by which a ticker was decided on after a bar until a time of the market, the latest first. */
    @Query("""
            select d.price from Decision d where d.mode = :mode and d.ticker = :ticker
            and d.marketTime >= :bar and d.marketTime <= :until and d.barTime = :bar and d.price > 0
            order by d.marketTime desc, d.id desc
            """)
    List<BigDecimal> pricesAfter(Mode mode, String ticker, Instant bar, Instant until, Limit most);

    /** The prices of a ticker that decisions were made on, the latest first. */
    @Query("select new livetrading.ledger.Decisions$PriceSeen(d.barTime, d.price) from Decision d "
            + "where d.mode = :mode and d.ticker = :ticker and d.price is not null and d.barTime is not null "
            + "order by d.id desc")
    List<PriceSeen> prices(Mode mode, String ticker, Limit most);

    /** @param price at the close of the bar, in US dollars */
    record PriceSeen(Instant barTime, BigDecimal price) {}

    /** The decisions that an order followed from, the latest first. */
    List<Decision> findByClientOrderIdOrderByIdDesc(String clientOrderId);

    /** Grows with every decision; 0 without any. */
    @Query("select coalesce(max(d.id), 0) from Decision d")
    long newest();

    /** What stood in the way of tickers of any mode after a decision, the oldest first. */
    List<Decision> findByActionAndIdGreaterThanOrderById(Action action, long id, Limit most);

    /**
     * The last ones; of those on the same bar, what was done comes before what was held. None of them is older than the
     * oldest of as many last times: without that bound the database would sort all decisions there are.
     */
    default List<Decision> latest(Mode mode, Limit most) {
        List<Instant> times = lastTimes(mode, most);
        return times.isEmpty() ? List.of() : latestSince(mode, times.getLast(), most);
    }

    /** The times of the last ones, the latest first. */
    @Query("select d.marketTime from Decision d where d.mode = :mode order by d.marketTime desc")
    List<Instant> lastTimes(Mode mode, Limit most);

    /** See {@link #latest(Mode, Limit)}. */
    @Query("""
            select d from Decision d where d.mode = :mode and d.marketTime >= :since
            order by d.marketTime desc,
            case when d.action = livetrading.portfolio.Action.HOLD then 1 else 0 end, d.id desc
            """)
    List<Decision> latestSince(Mode mode, Instant since, Limit most);

    /** The last decision on each of some tickers. */
    @Query("select d from Decision d where d.id in (select max(l.id) from Decision l where l.mode = :mode"
            + " and l.ticker in :tickers group by l.ticker)")
    List<Decision> latest(Mode mode, Collection<String> tickers);

    List<Decision> findByModeAndIdIn(Mode mode, Collection<Long> ids);

    @Transactional
    void saveAll(Iterable<Decision> decisions);

    /** Forgets decisions not to trade that are older than the one with the id. */
    @Modifying
    @Transactional
    @Query(
            "delete from Decision d where d.mode = :mode and d.action = livetrading.portfolio.Action.HOLD and d.id < :id")
    int forgetHoldsBefore(Mode mode, long id);
}
