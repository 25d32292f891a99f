package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;

/** An order as the built-in market has it. */
@Entity
@Table(name = "simulated_orders")
public class SimulatedOrderRow {

    @Id
    private String clientOrderId;

    private String brokerOrderId;

    private long orderNumber;

    private String ticker;

    @Enumerated(EnumType.STRING)
    private Side side;

    private BigDecimal quantity;

    private String state;

    private String stateReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedOrderRow() {}

    /** @param orderNumber counts the orders of a run, from 1 */
    public SimulatedOrderRow(
            String clientOrderId,
            String brokerOrderId,
            long orderNumber,
            String ticker,
            Side side,
            BigDecimal quantity,
            OrderState state) {
        this.clientOrderId = clientOrderId;
        this.brokerOrderId = brokerOrderId;
        this.orderNumber = orderNumber;
        this.ticker = ticker;
        this.side = side;
        this.quantity = quantity;
        this.state = state.code();
        this.stateReason = state.reason();
    }

    public String clientOrderId() {
        return clientOrderId;
    }

    public String brokerOrderId() {
        return brokerOrderId;
    }

    public long orderNumber() {
        return orderNumber;
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

    public OrderState orderState() {
        return OrderState.of(state, stateReason);
    }
}
