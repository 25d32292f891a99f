package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;

/** Shares of one ticker that are held in the built-in market. */
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

    public SimulatedHoldingRow(Holding holding) {
        this.ticker = holding.ticker().symbol();
        this.quantity = holding.quantity();
        this.averagePrice = holding.averagePrice();
        this.lastPrice = holding.lastPrice();
    }

    public Holding holding() {
        return new Holding(new Ticker(ticker), quantity, averagePrice, lastPrice);
    }
}
