package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The equity curve. */
@Transactional(readOnly = true)
public interface EquityPoints extends Repository<EquityPoint, Long> {

    List<EquityPoint> findByModeOrderByAt(Mode mode);

    Optional<EquityPoint> findFirstByModeOrderByAtDesc(Mode mode);

    Optional<EquityPoint> findFirstByModeOrderByAt(Mode mode);

    boolean existsByModeAndAt(Mode mode, Instant at);

    @Transactional
    EquityPoint save(EquityPoint point);

    @Modifying
    @Transactional
    @Query("delete from EquityPoint e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
