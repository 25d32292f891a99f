package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Where the built-in market and the money in it stand, one row. */
@Entity
@Table(name = "simulated_account")
public class SimulatedAccountRow {

    @Id
    private int id;

    private int run;

    private String placement;

    private String sessionDate;

    private int checked;

    private BigDecimal capital;

    private BigDecimal cash;

    private long orderCount;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected SimulatedAccountRow() {}

    /** @param sessionDate ISO 8601 */
    public SimulatedAccountRow(
            int run,
            String placement,
            String sessionDate,
            boolean checked,
            BigDecimal capital,
            BigDecimal cash,
            long orderCount) {
        this.id = SimulatedAccounts.ONLY;
        this.run = run;
        this.placement = placement;
        this.sessionDate = sessionDate;
        this.checked = checked ? 1 : 0;
        this.capital = capital;
        this.cash = cash;
        this.orderCount = orderCount;
    }

    public int run() {
        return run;
    }

    public String placement() {
        return placement;
    }

    public String sessionDate() {
        return sessionDate;
    }

    public boolean isChecked() {
        return checked != 0;
    }

    public BigDecimal capital() {
        return capital;
    }

    public BigDecimal cash() {
        return cash;
    }

    public long orderCount() {
        return orderCount;
    }
}
