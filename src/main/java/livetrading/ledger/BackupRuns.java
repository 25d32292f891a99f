package livetrading.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the backups that the program makes by itself. */
@Transactional(readOnly = true)
public interface BackupRuns extends Repository<BackupRun, Long> {

    Optional<BackupRun> findFirstByOrderByIdDesc();

    /** The newest that was made and verified. */
    Optional<BackupRun> findFirstByFileIsNotNullOrderByIdDesc();

    @Transactional
    BackupRun save(BackupRun run);

    @Transactional
    int deleteByEndedAtBefore(Instant limit);
}
