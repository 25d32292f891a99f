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
import java.time.Instant;
import livetrading.portfolio.Action;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Stance;
import org.jspecify.annotations.Nullable;

/** What was decided for a ticker on a bar, and why; also the decision not to trade. */
@Entity
@Table(name = "decisions")
public class Decision {

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

    /** The database derives it. */
    @Column(insertable = false, updatable = false)
    private @Nullable Instant marketTime;

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
        this.reason = reason;
        this.price = price;
        this.clientOrderId = clientOrderId;
    }

    public @Nullable Long id() {
        return id;
    }

    public Instant decidedAt() {
        return decidedAt;
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
        return reason;
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
