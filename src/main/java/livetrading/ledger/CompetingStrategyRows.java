package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The strategies of users that compete. */
@Transactional(readOnly = true)
public interface CompetingStrategyRows extends Repository<CompetingStrategy, String> {

    List<CompetingStrategy> findAllByOrderBySinceAscStrategyAsc();

    @Transactional
    CompetingStrategy save(CompetingStrategy competing);

    @Modifying
    @Transactional
    @Query("delete from CompetingStrategy e where e.strategy = :strategy")
    int deleteByStrategy(String strategy);
}
