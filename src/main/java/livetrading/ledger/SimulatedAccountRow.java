package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Where the simulated market and the money in it stand. Amounts are in US dollars. */
@Entity
@Table(name = "simulated_account")
public class SimulatedAccountRow {

    @Id
    private int id;

    private int run;

    private String placement;

    private String session;

    private int checked;

    private BigDecimal capital;

    private BigDecimal cash;

    private long orders;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedAccountRow() {}

    public SimulatedAccountRow(
            int id,
            int run,
            String placement,
            String session,
            int checked,
            BigDecimal capital,
            BigDecimal cash,
            long orders) {
        this.id = id;
        this.run = run;
        this.placement = placement;
        this.session = session;
        this.checked = checked;
        this.capital = capital;
        this.cash = cash;
        this.orders = orders;
    }

    public int id() {
        return id;
    }

    public int run() {
        return run;
    }

    public String placement() {
        return placement;
    }

    public String session() {
        return session;
    }

    public int checked() {
        return checked;
    }

    public BigDecimal capital() {
        return capital;
    }

    public BigDecimal cash() {
        return cash;
    }

    public long orders() {
        return orders;
    }
}
