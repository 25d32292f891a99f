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
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.risk.rule.RuleAction;
import org.jspecify.annotations.Nullable;

/** That a risk rule closed a position, kept one from being opened, or made one smaller. */
@Entity
@Table(name = "risk_actions")
public class RiskAction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private String rule;

    @Enumerated(EnumType.STRING)
    private RuleAction action;

    private Instant barTime;

    private Instant actedAt;

    private String reason;

    private @Nullable String clientOrderId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RiskAction() {}

    /**
     * @param rule its name
     * @param barTime beginning of the bar after whose close it acted
     * @param reason with the numbers, without the name of the rule
     * @param order that was sent because of it, or in spite of it in a smaller size
     */
    public RiskAction(
            Mode mode,
            Ticker ticker,
            String rule,
            RuleAction action,
            Instant barTime,
            Instant actedAt,
            String reason,
            Optional<ClientOrderId> order) {
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.rule = rule;
        this.action = action;
        this.barTime = barTime;
        this.actedAt = actedAt;
        this.reason = OutsideText.line(reason);
        this.clientOrderId = order.map(ClientOrderId::value).orElse(null);
    }

    /** Empty of one that is not stored yet. */
    public Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public String rule() {
        return rule;
    }

    public RuleAction action() {
        return action;
    }

    public Instant barTime() {
        return barTime;
    }

    public Instant actedAt() {
        return actedAt;
    }

    public String reason() {
        return OutsideText.line(reason);
    }

    public Optional<String> clientOrderId() {
        return Optional.ofNullable(clientOrderId);
    }
}
