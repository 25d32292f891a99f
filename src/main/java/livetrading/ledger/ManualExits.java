package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The positions that were closed by hand, here or elsewhere. */
@Transactional(readOnly = true)
public interface ManualExits extends Repository<ManualExit, Long>, DeletedByMode {

    List<ManualExit> findByModeOrderByTicker(Mode mode);

    boolean existsByModeAndTicker(Mode mode, String ticker);

    @Transactional
    ManualExit save(ManualExit exit);

    /** Notes a position that was sold without an order of the program; who wanted to close it before stays noted. */
    @Transactional
    default void soldElsewhere(Mode mode, Ticker ticker, Instant now) {
        if (sold(mode, ticker.symbol(), now) == 0 && !existsByModeAndTicker(mode, ticker.symbol())) {
            save(ManualExit.soldElsewhere(mode, ticker, now));
        }
    }

    /** A position whose exit was under way when a split changed its shares is sold, all of it. */
    @Transactional
    default void soldAsDecidedBeforeSplit(Mode mode, Ticker ticker, Instant now) {
        if (!existsByModeAndTicker(mode, ticker.symbol())) {
            save(ManualExit.afterSplit(mode, ticker, now));
        }
    }

    /** Notes a position that a risk rule has closed. */
    @Transactional
    default void closedByRule(Mode mode, Ticker ticker, Instant now) {
        if (sold(mode, ticker.symbol(), now) == 0 && !existsByModeAndTicker(mode, ticker.symbol())) {
            save(ManualExit.closedByRule(mode, ticker, now));
        }
    }

    @Modifying
    @Transactional
    @Query("update ManualExit e set e.soldAt = :now where e.mode = :mode and e.ticker = :ticker and e.soldAt is null")
    int sold(Mode mode, String ticker, Instant now);

    /** Of a position that is not sold yet. */
    @Modifying
    @Transactional
    @Query("delete from ManualExit e where e.mode = :mode and e.ticker = :ticker and e.soldAt is null")
    int takeBack(Mode mode, String ticker);

    @Modifying
    @Transactional
    @Query("delete from ManualExit e where e.mode = :mode and e.ticker = :ticker")
    int forget(Mode mode, String ticker);
}
