package livetrading.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The equity curve. */
@Transactional(readOnly = true)
public interface EquityPoints extends Repository<EquityPoint, Long>, DeletedByMode {

    Optional<EquityPoint> findFirstByModeOrderByAtDesc(Mode mode);

    Optional<EquityPoint> findFirstByModeOrderByAtAsc(Mode mode);

    Optional<EquityPoint> findById(long id);

    @Query(
            "select new livetrading.ledger.EquityPoints$Sample(e.id, e.at, e.equity, e.marketValue, e.buyingPower) from EquityPoint e "
                    + "where e.mode = :mode and e.id > :id order by e.id")
    List<Sample> samplesAfter(Mode mode, long id);

    boolean existsByModeAndAt(Mode mode, Instant at);

    @Transactional
    EquityPoint save(EquityPoint point);

    /** A point of the curve without the rest of the account. */
    record Sample(long id, Instant at, BigDecimal equity, BigDecimal marketValue, BigDecimal buyingPower) {

        /** The market value as a fraction of the equity. */
        double exposure() {
            return equity.signum() == 0 ? 0 : marketValue.doubleValue() / equity.doubleValue();
        }
    }
}
