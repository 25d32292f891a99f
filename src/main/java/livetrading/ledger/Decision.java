package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import livetrading.market.OutsideText;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for a ticker on a bar, and why; also the decision not to trade. The same decision made again on the same
 * bar is counted, not written down again.
 */
@Entity
@Table(name = "decisions")
public class Decision {

    /** No decision is repeated for longer without being written down again: no closure of the exchanges is longer. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** Of a refusal that is the broker's and not our own, as its kind. */
    public static final String BY_BROKER = "BROKER";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant decidedAt;

    private @Nullable Instant barTime;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private @Nullable String strategy;

    private @Nullable Stance stance;

    private Action action;

    private String reason;

    private @Nullable BigDecimal price;

    private @Nullable String clientOrderId;

    private @Nullable String refusal;

    private @Nullable Instant decidedUntil;

    private int times = 1;

    @SuppressWarnings("unused") // found by its column
    private @Nullable Long inputsId;

    /** The database derives it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant marketTime;

    /** The database derives it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant marketUntil;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    public Decision(
            Instant decidedAt,
            @Nullable Instant barTime,
            Mode mode,
            String ticker,
            @Nullable String strategy,
            @Nullable Stance stance,
            Action action,
            String reason,
            @Nullable BigDecimal price,
            @Nullable String clientOrderId) {
        this.decidedAt = decidedAt;
        this.barTime = barTime;
        this.mode = mode;
        this.ticker = ticker;
        this.strategy = strategy;
        this.stance = stance;
        this.action = action;
        this.reason = OutsideText.line(reason);
        this.price = price;
        this.clientOrderId = clientOrderId;
    }

    /** @param kind which stays the same whatever the words and numbers: that of our own refusals, or {@link #BY_BROKER} */
    public void refusedFor(String kind) {
        refusal = kind;
    }

    /** The kind of reason why an order was refused; empty of what was not, and of rows of earlier versions. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** @param inputs id of what it was made from */
    void madeFrom(long inputs) {
        inputsId = inputs;
    }

    public @Nullable Long id() {
        return id;
    }

    /** When it was made for the first time. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** When it was made for the last time. */
    public Instant decidedUntil() {
        return decidedUntil == null ? decidedAt : decidedUntil;
    }

    /** How often it was made. */
    public int times() {
        return times;
    }

    /**
     * Counts a later decision in, if it says the same of the same bar. What stands in a ticker's way, such as missing
     * prices, is told once for all bars.
     */
    boolean repeat(Decision later) {
        boolean isSame = mode == later.mode
                && ticker.equals(later.ticker)
                && (action == Action.ERROR || Objects.equals(barTime, later.barTime))
                && Objects.equals(strategy, later.strategy)
                && stance == later.stance
                && action == later.action
                && reason.equals(later.reason)
                && isSamePrice(later.price)
                && Objects.equals(clientOrderId, later.clientOrderId);
        if (!isSame || later.decidedAt.isAfter(decidedAt.plus(LONGEST))) {
            return false;
        }
        decidedUntil = later.decidedAt;
        times++;
        return true;
    }

    private boolean isSamePrice(@Nullable BigDecimal other) {
        return price == null ? other == null : other != null && price.compareTo(other) == 0;
    }

    public @Nullable Instant barTime() {
        return barTime;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public @Nullable String strategy() {
        return strategy;
    }

    public @Nullable Stance stance() {
        return stance;
    }

    public Action action() {
        return action;
    }

    public String reason() {
        return OutsideText.line(reason);
    }

    public @Nullable BigDecimal price() {
        return price;
    }

    public @Nullable String clientOrderId() {
        return clientOrderId;
    }

    /** When it was, by the market's clock: in the simulated market the time of the bar, else that of deciding. */
    public Instant marketTime() {
        return marketTime == null ? decidedAt : marketTime;
    }
}
