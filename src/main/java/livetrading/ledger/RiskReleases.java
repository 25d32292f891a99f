package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The locks of risk rules that users have ended. */
@Transactional(readOnly = true)
public interface RiskReleases extends Repository<RiskRelease, Long>, DeletedByMode {

    /**
     * When a lock was ended last.
     *
     * @param ticker empty for a lock of the whole account
     */
    @Query("select max(r.releasedAt) from RiskRelease r where r.mode = :mode and r.ticker = :ticker and r.rule = :rule")
    Optional<Instant> last(Mode mode, String ticker, String rule);

    @Transactional
    RiskRelease save(RiskRelease release);
}
