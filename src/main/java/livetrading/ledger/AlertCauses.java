package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each channel has told lately. */
@Transactional(readOnly = true)
public interface AlertCauses extends Repository<AlertCause, Long> {

    Optional<AlertCause> findByChannelAndCause(String channel, String cause);

    /** What lasts, the oldest first. */
    @Query("select c from AlertCause c where c.channel = :channel and c.standing = 1 order by c.id")
    List<AlertCause> standing(String channel);

    /** What begins so is over. */
    @Modifying
    @Transactional
    @Query("delete from AlertCause c where c.channel = :channel and substring(c.cause, 1, length(:start)) = :start")
    int over(String channel, String start);

    /** What nobody has said for long, and does not last, would be told as news. */
    @Modifying
    @Transactional
    @Query("delete from AlertCause c where c.channel = :channel and c.standing = 0 and c.toldAt < :before")
    int forget(String channel, Instant before);

    @Transactional
    AlertCause save(AlertCause cause);
}
