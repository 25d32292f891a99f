package livetrading.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ways to reach people that users have added. */
@Transactional(readOnly = true)
public interface AlertChannelRows extends Repository<AlertChannel, Long> {

    List<AlertChannel> findByOrderById();

    @Transactional
    AlertChannel save(AlertChannel channel);

    @Modifying
    @Transactional
    @Query("delete from AlertChannel e where e.id = :id")
    void deleteById(long id);
}
