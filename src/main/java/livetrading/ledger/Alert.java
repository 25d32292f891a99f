package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import livetrading.market.OutsideText;
import org.jspecify.annotations.Nullable;

/** A message to a person over one channel, and its delivery. */
@Entity
@Table(name = "alerts")
public class Alert {

    /** Waiting for its delivery, delivered, or older than it is worth telling. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String channel;

    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Long eventId;

    private Instant at;

    private EventKind kind;

    private String message;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @SuppressWarnings("unused") // queries ask for it
    private Instant nextTry;

    private @Nullable String problem;

    private @Nullable Instant sentAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    private Alert(String channel, @Nullable Long eventId, Instant at, EventKind kind, String message, Instant now) {
        this.channel = channel;
        this.eventId = eventId;
        this.at = at;
        this.kind = kind;
        this.message = OutsideText.line(message);
        this.state = State.WAITING;
        this.nextTry = now;
    }

    /** About something that the engine wrote down. */
    public static Alert of(EngineEvent event, String channel, Instant now) {
        return new Alert(channel, Objects.requireNonNull(event.id()), event.at(), event.kind(), event.message(), now);
    }

    /** About nothing, to see whether it arrives. */
    public static Alert test(String channel, String message, Instant now) {
        return new Alert(channel, null, now, EventKind.TEST, message, now);
    }

    /** About something that the database does not take. */
    public static Alert unstored(String message, Instant now) {
        return new Alert("", null, now, EventKind.ALARM, message, now);
    }

    public void arrived(Instant now) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        problem = null;
    }

    public void failed(String why, Instant again) {
        attempts++;
        problem = why;
        nextTry = again;
    }

    public void giveUp() {
        state = State.GIVEN_UP;
    }

    public @Nullable Long id() {
        return id;
    }

    public String channel() {
        return channel;
    }

    /** When that happened which it is about. */
    public Instant at() {
        return at;
    }

    public EventKind kind() {
        return kind;
    }

    public String message() {
        return OutsideText.line(message);
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable String problem() {
        return problem;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }
}
