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
import java.util.stream.Collectors;
import livetrading.market.OutsideText;
import org.jspecify.annotations.Nullable;

/** A message to a person over one channel, and its delivery. */
@Entity
@Table(name = "alerts")
public class Alert {

    /** From being written down to its end. */
    public enum State {
        /** Can wait, and is told with others later. */
        HELD,
        /** Is to be delivered. */
        WAITING,
        SENT,
        /** Told as a part of another one. */
        BUNDLED,
        /** Older than it is worth telling, or refused for good. */
        GIVEN_UP
    }

    /** The last line of one that was perhaps sent before. */
    public static final String PERHAPS_TWICE =
            "\n(You may have this already: the program ended while it was being sent.)";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String channel;

    /** Of those that older versions have made. */
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Long eventId;

    private Instant at;

    private AlertKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable AlertHow severity;

    private @Nullable String ticker;

    private String message;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    private Instant nextTry;

    private @Nullable Instant createdAt;

    /** While a channel has it and has not said yet what became of it. */
    private @Nullable Instant sendingSince;

    private @Nullable String problem;

    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AlertWord word;

    /** By which the provider knows it. */
    private @Nullable String providerId;

    /** When the provider is asked next; never again when there is none. */
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Instant askAt;

    private int asks;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    /**
     * One that is to be delivered.
     *
     * @param at when that happened which it is about
     * @param ticker empty when it is about several or none
     * @param message of one line or several
     */
    public Alert(
            String channel,
            AlertKind kind,
            AlertHow how,
            Instant at,
            Optional<String> ticker,
            String message,
            Instant now) {
        this.channel = channel;
        this.at = at;
        this.kind = kind;
        this.severity = how;
        this.ticker = ticker.orElse(null);
        this.message = lines(message);
        this.state = State.WAITING;
        this.nextTry = now;
        this.createdAt = now;
    }

    /** About nothing, to see whether it arrives. */
    public static Alert test(String channel, String message, Instant now) {
        return new Alert(channel, AlertKind.TEST, AlertHow.NORMAL, now, Optional.empty(), message, now);
    }

    /** About something that the database does not take. */
    public static Alert unstored(String message, Instant now) {
        return new Alert("", AlertKind.ALARM, AlertHow.URGENT, now, Optional.empty(), message, now);
    }

    private static String lines(String message) {
        return message.lines().map(OutsideText::line).collect(Collectors.joining("\n"));
    }

    /** It can wait until then, to be told with others. */
    public Alert hold(Instant until) {
        state = State.HELD;
        nextTry = until;
        return this;
    }

    void bundled() {
        state = State.BUNDLED;
    }

    /** A channel gets it now. */
    public void sending(Instant now) {
        if (sendingSince != null && !message.endsWith(PERHAPS_TWICE)) {
            message += PERHAPS_TWICE;
        }
        sendingSince = now;
    }

    public void arrived(Instant now) {
        attempts++;
        state = State.SENT;
        sentAt = now;
        sendingSince = null;
        problem = null;
    }

    /** What its provider has said, which has no more to say. */
    public void said(AlertWord last) {
        word = last;
        askAt = null;
    }

    /** Its provider has it, and knows later what became of it. */
    public void follow(String id, Instant firstAsk) {
        word = AlertWord.TAKEN;
        providerId = id;
        askAt = firstAsk;
        asks = 0;
    }

    /** Its provider has been asked once more, and does not know yet. */
    public void askAgain(Instant next) {
        asks++;
        askAt = next;
    }

    /** It did not arrive, and is to be delivered again. */
    public void undo() {
        state = State.WAITING;
        sentAt = null;
        askAt = null;
    }

    /** It will not arrive, and that does not change by trying again. */
    public void refused(String why) {
        attempts++;
        problem = why;
        sendingSince = null;
        said(AlertWord.DROPPED);
        giveUp();
    }

    public void failed(String why, Instant again) {
        attempts++;
        problem = why;
        sendingSince = null;
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

    public AlertKind kind() {
        return kind;
    }

    /** How it is told; those of older versions were told in the usual way. */
    public AlertHow how() {
        return severity == null ? kind.usual() : severity;
    }

    /** Empty when it is about several or none. */
    public Optional<String> ticker() {
        return Optional.ofNullable(ticker);
    }

    /** Of one line or several. */
    public String message() {
        return lines(message);
    }

    public State state() {
        return state;
    }

    /** When it is to be delivered, or told with others. */
    public Instant nextTry() {
        return nextTry;
    }

    /** When it was written down; null for those of older versions. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** Whether a channel has it, or had it when the program ended: it may have arrived. */
    public boolean isSending() {
        return sendingSince != null;
    }

    /** Whether it was sent once more because nobody knew whether it had arrived. */
    public boolean isPerhapsTwice() {
        return message.endsWith(PERHAPS_TWICE);
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

    /** What its provider has said last; empty when it says nothing, or has not been given it. */
    public Optional<AlertWord> word() {
        return Optional.ofNullable(word);
    }

    /** By which its provider knows it; empty when there is nothing to ask. */
    public Optional<String> providerId() {
        return Optional.ofNullable(providerId);
    }

    /** How often its provider was asked what became of it. */
    public int asks() {
        return asks;
    }
}
