package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livetrading.market.Ticker;

/** A user's instruction that one strategy trades a ticker, whichever was selected. */
@Entity
@Table(name = "strategy_pins")
public class StrategyPin {

    @Id
    private String ticker;

    private String strategy;

    private Instant pinnedAt;

    private String pinnedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected StrategyPin() {}

    /**
     * @param strategy its id
     * @param pinnedBy name of the user
     */
    public StrategyPin(Ticker ticker, String strategy, Instant pinnedAt, String pinnedBy) {
        this.ticker = ticker.symbol();
        this.strategy = strategy;
        this.pinnedAt = pinnedAt;
        this.pinnedBy = pinnedBy;
    }

    public String ticker() {
        return ticker;
    }

    public String strategy() {
        return strategy;
    }

    public Instant pinnedAt() {
        return pinnedAt;
    }

    public String pinnedBy() {
        return pinnedBy;
    }
}
