package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The scripts that are not listed any more. */
@Transactional(readOnly = true)
public interface ArchivedStrategies extends Repository<ArchivedStrategy, String> {

    List<ArchivedStrategy> findAll();

    @Transactional
    ArchivedStrategy save(ArchivedStrategy archived);

    @Modifying
    @Transactional
    @Query("delete from ArchivedStrategy e where e.id = :id")
    int deleteById(String id);
}
