package livetrading.ledger;

import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was held at the last check. */
@Transactional(readOnly = true)
public interface Positions extends Repository<Position, Long>, DeletedByMode {

    List<Position> findByModeOrderByTicker(Mode mode);

    Optional<Position> findByModeAndTicker(Mode mode, String ticker);

    @Transactional
    void saveAll(Iterable<Position> positions);
}
