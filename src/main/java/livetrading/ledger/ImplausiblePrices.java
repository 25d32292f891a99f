package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The jumps in prices that were found, and whether somebody said that they are right. */
@Transactional(readOnly = true)
public interface ImplausiblePrices extends Repository<ImplausiblePrice, Long> {

    List<ImplausiblePrice> findByModeOrderByTickerAscPriceDayAsc(Mode mode);

    List<ImplausiblePrice> findByModeAndTickerOrderByPriceDay(Mode mode, String ticker);

    @Transactional
    ImplausiblePrice save(ImplausiblePrice price);

    @Transactional
    void delete(ImplausiblePrice price);

    /** All of a ticker that are known are right. */
    @Modifying
    @Transactional
    @Query("update ImplausiblePrice p set p.confirmedAt = :now, p.confirmedBy = :user "
            + "where p.mode = :mode and p.ticker = :ticker and p.confirmedAt is null")
    int confirm(Mode mode, String ticker, Instant now, String user);

    /** That the prices of a ticker are right is taken back. */
    @Modifying
    @Transactional
    @Query("update ImplausiblePrice p set p.confirmedAt = null, p.confirmedBy = null "
            + "where p.mode = :mode and p.ticker = :ticker and p.confirmedAt is not null")
    int doubt(Mode mode, String ticker);
}
