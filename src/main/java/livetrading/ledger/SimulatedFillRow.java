package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import livetrading.portfolio.Fill;

/** One execution in the built-in market, at the time of that market. */
@Entity
@Table(name = "simulated_fills")
public class SimulatedFillRow {

    @Id
    private String executionId;

    @SuppressWarnings("unused") // queries ask for it
    private String clientOrderId;

    private BigDecimal quantity;

    private BigDecimal price;

    private BigDecimal fees;

    private Instant at;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedFillRow() {}

    public SimulatedFillRow(String clientOrderId, Fill fill) {
        this.executionId = fill.executionId();
        this.clientOrderId = clientOrderId;
        this.quantity = fill.quantity();
        this.price = fill.price();
        this.fees = fill.fees();
        this.at = fill.at();
    }

    public Fill fill() {
        return new Fill(executionId, quantity, price, fees, at);
    }
}
