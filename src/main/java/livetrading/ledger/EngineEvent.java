package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A start, a stop, an error or what else a user should know of. */
@Entity
@Table(name = "engine_events")
public class EngineEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    private String kind;

    private String message;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected EngineEvent() {}

    public EngineEvent(Instant at, String kind, String message) {
        this.at = at;
        this.kind = kind;
        this.message = message;
    }

    public @Nullable Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public String message() {
        return message;
    }
}
