package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import livetrading.market.OutsideText;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** Something a user should know: a start, a stop, a halt, an alarm, a difference. */
@Entity
@Table(name = "engine_events")
public class EngineEvent {

    /** Cause of a difference that a person has made by trading without the program. */
    public static final String ELSEWHERE = "ELSEWHERE";

    /** Cause of an alarm about a backup that failed, or that is too old. */
    public static final String BACKUP = "BACKUP";

    /** Cause of an alarm about a disk that is nearly full. */
    public static final String DISK = "DISK";

    /** Cause of a halt because this machine's clock is wrong. */
    public static final String CLOCK = "CLOCK";

    /** Cause of a halt because the disk is full. */
    public static final String DATABASE_FULL = "DATABASE_FULL";

    /** How the causes of alarms begin that say that live trading deviates from its back-test; mode and test follow. */
    public static final String DEVIATION = "DEVIATION ";

    /** How the causes of locks by risk rules begin; the ticker and the rule follow. */
    public static String lock(Mode mode) {
        return "LOCK %s ".formatted(mode);
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Mode mode;

    private @Nullable Instant marketAt;

    private EventKind kind;

    private String message;

    private @Nullable String cause;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected EngineEvent() {}

    /**
     * @param at by the machine's clock
     * @param marketAt what the market's clock said, which may be simulated
     */
    public EngineEvent(Instant at, Mode mode, Instant marketAt, EventKind kind, String message) {
        this.at = at;
        this.mode = mode;
        this.marketAt = marketAt;
        this.kind = kind;
        this.message = OutsideText.line(message);
    }

    /**
     * One that lasts until an event with the same cause says that it is over.
     *
     * @param cause the same as long as that is in the way, whatever its words
     */
    public EngineEvent because(String cause) {
        this.cause = cause;
        return this;
    }

    /** What is in the way, or is so no more; empty when that is not told apart. */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    public @Nullable Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Empty when it was stored by an older version, or belongs to a simulated time that was started anew since. */
    public Optional<Instant> marketAt() {
        return Optional.ofNullable(marketAt);
    }

    public EventKind kind() {
        return kind;
    }

    public String message() {
        return OutsideText.line(message);
    }
}
