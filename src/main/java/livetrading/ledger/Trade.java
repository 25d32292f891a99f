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
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;

/** One fill. The timestamp is that of the market; money is in US dollars. */
@Entity
@Table(name = "trade_history")
public class Trade {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant timestamp;

    private String ticker;

    private String strategy;

    @Enumerated(EnumType.STRING)
    private Side side;

    private BigDecimal quantity;

    private BigDecimal price;

    private BigDecimal fees;

    private @Nullable BigDecimal realizedProfit;

    private String orderId;

    private String clientOrderId;

    private String executionId;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private Instant recordedAt;

    private @Nullable BigDecimal modelledPrice;

    private @Nullable Long roundTrip;

    /** The timestamp as it is written, to group by its beginning. */
    @Column(name = "timestamp", insertable = false, updatable = false)
    private @Nullable String time;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Trade() {}

    /** @param realizedProfit of a sale, fees of both sides deducted; null for a purchase */
    public Trade(
            JournaledOrder order,
            String brokerOrderId,
            Fill fill,
            @Nullable BigDecimal realizedProfit,
            Instant recordedAt) {
        this.timestamp = fill.at();
        this.ticker = order.ticker();
        this.strategy = order.strategy();
        this.side = order.side();
        this.quantity = fill.quantity();
        this.price = fill.price();
        this.fees = fill.fees();
        this.realizedProfit = realizedProfit;
        this.orderId = brokerOrderId;
        this.clientOrderId = order.clientOrderId();
        this.executionId = fill.executionId();
        this.mode = order.mode();
        this.recordedAt = recordedAt;
    }

    void belongsTo(BookedRoundTrip trip) {
        roundTrip = trip.id();
    }

    void modelledAt(BigDecimal modelled) {
        modelledPrice = modelled;
    }

    public @Nullable Long id() {
        return id;
    }

    public Instant timestamp() {
        return timestamp;
    }

    public String ticker() {
        return ticker;
    }

    public String strategy() {
        return strategy;
    }

    public Side side() {
        return side;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal price() {
        return price;
    }

    public BigDecimal fees() {
        return fees;
    }

    public @Nullable BigDecimal realizedProfit() {
        return realizedProfit;
    }

    public String orderId() {
        return orderId;
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public String executionId() {
        return executionId;
    }

    public Mode mode() {
        return mode;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** What the back-test would have paid, in US dollars; null until its bar is known. */
    public @Nullable BigDecimal modelledPrice() {
        return modelledPrice;
    }

    /** Id of the round trip it belongs to; null for a sale of shares that nobody knew of. */
    public @Nullable Long roundTrip() {
        return roundTrip;
    }
}
