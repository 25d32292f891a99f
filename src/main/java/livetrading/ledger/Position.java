package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/** What was held of a ticker at the last check, the program's own shares and the user's. */
@Entity
@Table(name = "positions")
public class Position {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private BigDecimal quantity;

    private BigDecimal ownQuantity;

    private BigDecimal averagePrice;

    private BigDecimal lastPrice;

    private BigDecimal marketValue;

    private BigDecimal unrealizedProfit;

    private @Nullable String strategy;

    private @Nullable BigDecimal previousClose;

    @SuppressWarnings("unused") // queries ask for it
    private String owner;

    private Instant updatedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Position() {}

    /**
     * @param ownQuantity shares that the program itself bought and still holds; the rest is the user's own
     * @param strategy that opened the position, null when the program holds none of it
     * @param previousClose last close before the session that the last price is of; null when it is not known
     */
    public Position(
            Mode mode,
            Holding holding,
            BigDecimal ownQuantity,
            @Nullable String strategy,
            @Nullable BigDecimal previousClose,
            Instant now) {
        this.mode = mode;
        this.ticker = holding.ticker().symbol();
        this.quantity = holding.quantity();
        this.ownQuantity = ownQuantity;
        this.averagePrice = holding.averagePrice();
        this.lastPrice = holding.lastPrice();
        this.marketValue = holding.marketValue();
        this.unrealizedProfit = holding.unrealizedProfit();
        this.strategy = strategy;
        this.previousClose = previousClose;
        this.owner = ownQuantity.signum() > 0 ? "PROGRAM" : "EXTERNAL";
        this.updatedAt = now;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal ownQuantity() {
        return ownQuantity;
    }

    public BigDecimal averagePrice() {
        return averagePrice;
    }

    public BigDecimal lastPrice() {
        return lastPrice;
    }

    public BigDecimal marketValue() {
        return marketValue;
    }

    public BigDecimal unrealizedProfit() {
        return unrealizedProfit;
    }

    public @Nullable String strategy() {
        return strategy;
    }

    /** Last close before the session that the last price is of, in US dollars. */
    public @Nullable BigDecimal previousClose() {
        return previousClose;
    }

    /** Whether the program itself bought any of it. */
    public boolean isOwn() {
        return ownQuantity.signum() > 0;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
