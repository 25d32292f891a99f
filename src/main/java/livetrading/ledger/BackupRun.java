package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A backup that the program made by itself, or a try that failed. */
@Entity
@Table(name = "backup_runs")
public class BackupRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant endedAt;

    private @Nullable String file;

    private @Nullable String trouble;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected BackupRun() {}

    private BackupRun(Instant endedAt, @Nullable String file, @Nullable String trouble) {
        this.endedAt = endedAt;
        this.file = file;
        this.trouble = trouble;
    }

    /** @param offSiteTrouble why it could not be taken elsewhere; empty when it was, or nobody asked for that */
    public static BackupRun verified(Instant endedAt, String file, Optional<String> offSiteTrouble) {
        return new BackupRun(endedAt, file, offSiteTrouble.orElse(null));
    }

    public static BackupRun failed(Instant endedAt, String trouble) {
        return new BackupRun(endedAt, null, trouble);
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** The whole path of the backup; empty when none could be made. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** Why none could be made, or why it could not be taken elsewhere. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }
}
