package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** A user's instruction that one strategy trades a ticker in a mode, whichever was selected. */
@Entity
@Table(name = "strategy_pins")
public class StrategyPin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

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
    public StrategyPin(Mode mode, Ticker ticker, String strategy, Instant pinnedAt, String pinnedBy) {
        this.mode = mode;
        this.ticker = ticker.symbol();
        this.strategy = strategy;
        this.pinnedAt = pinnedAt;
        this.pinnedBy = pinnedBy;
    }

    public Mode mode() {
        return mode;
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
