package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was held at the last check. */
@Transactional(readOnly = true)
public interface Positions extends Repository<Position, Long> {

    List<Position> findByModeOrderByTicker(Mode mode);

    @Transactional
    void saveAll(Iterable<Position> positions);

    @Modifying
    @Transactional
    @Query("delete from Position e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
