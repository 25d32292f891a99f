package livetrading.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Money that brokers have booked without a trade. */
@Transactional(readOnly = true)
public interface Activities extends Repository<Activity, Long>, DeletedByMode {

    /** Those that the broker has not taken back, from one New York day to another, both included, the oldest first. */
    @Query("""
            select a from Activity a
            where a.mode = :mode and a.day >= :from and a.day <= :to and a.isVoid = 0
            order by a.day, a.id
            """)
    List<Activity> between(Mode mode, String from, String to);

    /** The newest day of any; empty without one. */
    @Query("select max(a.day) from Activity a where a.mode = :mode")
    Optional<String> newestDay(Mode mode);

    List<Activity> findByModeAndActivityIdIn(Mode mode, Collection<String> ids);

    @Transactional
    Activity save(Activity activity);
}
