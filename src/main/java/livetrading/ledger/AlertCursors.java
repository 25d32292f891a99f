package livetrading.ledger;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each channel has told what each table holds. */
@Transactional(readOnly = true)
public interface AlertCursors extends Repository<AlertCursor, Long> {

    Optional<AlertCursor> findByChannelAndSource(String channel, String source);

    @Transactional
    default void move(String channel, String source, long lastId) {
        if (change(channel, source, lastId) == 0) {
            save(new AlertCursor(channel, source, lastId));
        }
    }

    @Modifying
    @Transactional
    @Query("update AlertCursor c set c.lastId = :lastId where c.channel = :channel and c.source = :source")
    int change(String channel, String source, long lastId);

    @Transactional
    AlertCursor save(AlertCursor cursor);
}
