package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import livetrading.market.OutsideText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether trading is on, one row. */
@Transactional(readOnly = true)
public interface EngineStates extends Repository<EngineState, Integer> {

    int ONLY = 1;

    Optional<EngineState> findById(int id);

    @Transactional
    EngineState save(EngineState state);

    /** Each statement names only the columns it means, so that none undoes what somebody else has just written. */
    @Modifying
    @Transactional
    @Query("update EngineState s set s.active = 1, s.startedAt = :now, s.message = null where s.id = 1")
    int start(Instant now);

    @Modifying
    @Transactional
    @Query("update EngineState s set s.active = 0, s.stoppedAt = :now where s.id = 1")
    int stop(Instant now);

    @Modifying
    @Transactional
    @Query("update EngineState s set s.lastCheck = :now, s.message = null where s.id = 1")
    int checked(Instant now);

    /** One line, whatever it was put together from. */
    @Transactional
    default void say(@Nullable String message) {
        write(message == null ? null : OutsideText.line(message));
    }

    @Modifying
    @Transactional
    @Query("update EngineState s set s.message = :message where s.id = 1")
    int write(@Nullable String message);

    @Modifying
    @Transactional
    @Query("update EngineState s set s.entriesPaused = :paused where s.id = 1")
    int pauseEntries(int paused);

    /** Trading goes on without new entries until everything is sold. */
    @Modifying
    @Transactional
    @Query("update EngineState s set s.active = 1, s.entriesPaused = 1, s.closingSince = :now where s.id = 1")
    int close(Instant now);

    @Modifying
    @Transactional
    @Query("update EngineState s set s.closingSince = null where s.id = 1")
    int closed();

    @Modifying
    @Transactional
    @Query("update EngineState s set s.cancellingSince = :now where s.id = 1")
    int cancel(Instant now);

    @Modifying
    @Transactional
    @Query("update EngineState s set s.cancellingSince = null where s.id = 1")
    int cancelled();
}
