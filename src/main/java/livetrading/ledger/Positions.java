package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was held at the last check. */
public interface Positions extends Repository<Position, Long> {

    List<Position> findByModeOrderByTicker(Mode mode);

    void saveAll(Iterable<Position> positions);

    @Modifying
    @Query("delete from Position e where e.mode = :mode")
    int deleteByMode(Mode mode);
}
