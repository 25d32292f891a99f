package livetrading.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was decided, and why. */
@Transactional(readOnly = true)
public interface Decisions extends Repository<Decision, Long> {

    Page<Decision> findAll(Specification<Decision> filter, Pageable page);

    long count(Specification<Decision> filter);

    /** Which strategy decided on which bar of a ticker, and what, in order of time. */
    @Query("select new livetrading.ledger.Decisions$Office(d.barTime, d.strategy, d.action, d.reason) from Decision d "
            + "where d.mode = :mode and d.ticker = :ticker and d.barTime is not null order by d.id")
    List<Office> offices(Mode mode, String ticker);

    /**
     * A decision without what only the screens want to know.
     *
     * @param strategy null for cash
     */
    record Office(Instant barTime, @Nullable String strategy, String action, String reason) {}

    List<Decision> findByModeOrderByIdDesc(Mode mode, Pageable page);

    @Query("select distinct d.ticker from Decision d where d.mode = :mode order by d.ticker")
    List<String> tickers(Mode mode);

    @Query("select distinct d.action from Decision d where d.mode = :mode order by d.action")
    List<String> actions(Mode mode);

    /** The last decision on each of some tickers. */
    @Query("select d from Decision d where d.id in (select max(l.id) from Decision l where l.mode = :mode"
            + " and l.ticker in :tickers group by l.ticker)")
    List<Decision> latest(Mode mode, Collection<String> tickers);

    @Transactional
    void saveAll(Iterable<Decision> decisions);

    /** Forgets decisions not to trade that are older than the one with the id. */
    @Modifying
    @Transactional
    @Query("delete from Decision d where d.mode = :mode and d.action = 'HOLD' and d.id < :id")
    int forgetHoldsBefore(Mode mode, long id);

    @Modifying
    @Transactional
    @Query("delete from Decision e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
