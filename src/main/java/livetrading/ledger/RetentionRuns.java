package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The nights in which rows that nobody needs any more were removed. */
@Transactional(readOnly = true)
public interface RetentionRuns extends Repository<RetentionRun, Long> {

    Optional<RetentionRun> findFirstByOrderByIdDesc();

    @Transactional
    RetentionRun save(RetentionRun run);

    @Transactional
    int deleteByEndedAtBefore(Instant limit);
}
