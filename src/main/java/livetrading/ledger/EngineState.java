package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** Whether trading is on. Times are those of the machine's clock. */
@Entity
@Table(name = "trading_state")
public class EngineState {

    @Id
    private int id;

    @Column(name = "is_active")
    private int active;

    private @Nullable Instant startedAt;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Instant stoppedAt;

    private @Nullable Instant lastCheck;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable String message;

    private int entriesPaused;

    private @Nullable Instant closingSince;

    private @Nullable Instant cancellingSince;

    private @Nullable String instructedMode;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected EngineState() {}

    public EngineState(
            int id,
            int active,
            @Nullable Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant lastCheck,
            @Nullable String message) {
        this.id = id;
        this.active = active;
        this.startedAt = startedAt;
        this.stoppedAt = stoppedAt;
        this.lastCheck = lastCheck;
        this.message = message;
    }

    public boolean isActive() {
        return active == 1;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant lastCheck() {
        return lastCheck;
    }

    /** Whether no new position is opened; those that are open are led to their exit. */
    public boolean areEntriesPaused() {
        return entriesPaused == 1;
    }

    /** Since when all positions of a mode are to be closed; empty when that is not asked for, or done. */
    public Optional<Instant> closingSince(Mode mode) {
        return Optional.ofNullable(closingSince).filter(since -> isInstructedIn(mode));
    }

    /** Since when all open orders of a mode are to be cancelled; empty when that is not asked for, or done. */
    public Optional<Instant> cancellingSince(Mode mode) {
        return Optional.ofNullable(cancellingSince).filter(since -> isInstructedIn(mode));
    }

    private boolean isInstructedIn(Mode mode) {
        return instructedMode == null || instructedMode.equals(mode.name());
    }
}
