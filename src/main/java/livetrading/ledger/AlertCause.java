package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has been told over a channel and need not be told again soon: after an hour, four hours, then daily. */
@Entity
@Table(name = "alert_causes")
public class AlertCause {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    private String channel;

    private String cause;

    private AlertKind kind;

    private String message;

    private Instant since;

    private Instant toldAt;

    private int times;

    private int standing;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AlertCause() {}

    /** @param standing whether it lasts until it is said to be over, so that it is told again by itself */
    public AlertCause(String channel, String cause, AlertKind kind, String message, boolean standing, Instant now) {
        this.channel = channel;
        this.cause = cause;
        this.kind = kind;
        this.message = message;
        this.since = now;
        this.toldAt = now;
        this.times = 1;
        this.standing = standing ? 1 : 0;
    }

    /** Whether enough time has passed to say it again. */
    public boolean mayBeToldAgain(Instant now) {
        return !now.isBefore(toldAt.plus(pause()));
    }

    private Duration pause() {
        return switch (times) {
            case 1 -> Duration.ofHours(1);
            case 2 -> Duration.ofHours(4);
            default -> Duration.ofDays(1);
        };
    }

    /** It is told once more. */
    public void toldAgain(Instant now) {
        toldAt = now;
        times++;
    }

    /** It lasts, in other words. */
    public AlertCause says(String message) {
        this.message = message;
        return this;
    }

    /** Whether it is told again by itself until it is over. */
    public boolean isStanding() {
        return standing != 0;
    }

    public String cause() {
        return cause;
    }

    public AlertKind kind() {
        return kind;
    }

    public String message() {
        return message;
    }

    /** When it was told for the first time. */
    public Instant since() {
        return since;
    }
}
