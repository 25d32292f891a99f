package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;

/** An order of the simulated market and its fill, if it has one. */
@Entity
@Table(name = "simulated_orders")
public class SimulatedOrderRow {

    @Id
    private String clientOrderId;

    private String brokerOrderId;

    private long number;

    private String ticker;

    @Enumerated(EnumType.STRING)
    private Side side;

    private BigDecimal quantity;

    private String state;

    private String stateReason;

    private @Nullable String executionId;

    private @Nullable BigDecimal fillQuantity;

    private @Nullable BigDecimal fillPrice;

    private @Nullable BigDecimal fillFees;

    private @Nullable Instant filledAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedOrderRow() {}

    public SimulatedOrderRow(
            String clientOrderId,
            String brokerOrderId,
            long number,
            String ticker,
            Side side,
            BigDecimal quantity,
            String state,
            String stateReason,
            @Nullable String executionId,
            @Nullable BigDecimal fillQuantity,
            @Nullable BigDecimal fillPrice,
            @Nullable BigDecimal fillFees,
            @Nullable Instant filledAt) {
        this.clientOrderId = clientOrderId;
        this.brokerOrderId = brokerOrderId;
        this.number = number;
        this.ticker = ticker;
        this.side = side;
        this.quantity = quantity;
        this.state = state;
        this.stateReason = stateReason;
        this.executionId = executionId;
        this.fillQuantity = fillQuantity;
        this.fillPrice = fillPrice;
        this.fillFees = fillFees;
        this.filledAt = filledAt;
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public String brokerOrderId() {
        return brokerOrderId;
    }

    public long number() {
        return number;
    }

    public String ticker() {
        return ticker;
    }

    public Side side() {
        return side;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public String state() {
        return state;
    }

    public String stateReason() {
        return stateReason;
    }

    /** Its fill; what is filled is filled whole. */
    public Optional<Fill> fill() {
        return executionId == null || fillQuantity == null || fillPrice == null || fillFees == null || filledAt == null
                ? Optional.empty()
                : Optional.of(new Fill(executionId, fillQuantity, fillPrice, fillFees, filledAt));
    }
}
