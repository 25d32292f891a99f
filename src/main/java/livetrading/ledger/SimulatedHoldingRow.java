package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Shares of one ticker that are held in the simulated market. */
@Entity
@Table(name = "simulated_holdings")
public class SimulatedHoldingRow {

    @Id
    private String ticker;

    private BigDecimal quantity;

    private BigDecimal averagePrice;

    private BigDecimal lastPrice;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedHoldingRow() {}

    public SimulatedHoldingRow(String ticker, BigDecimal quantity, BigDecimal averagePrice, BigDecimal lastPrice) {
        this.ticker = ticker;
        this.quantity = quantity;
        this.averagePrice = averagePrice;
        this.lastPrice = lastPrice;
    }

    public String ticker() {
        return ticker;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public BigDecimal averagePrice() {
        return averagePrice;
    }

    public BigDecimal lastPrice() {
        return lastPrice;
    }
}
