package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import livetrading.portfolio.Mode;

/** The cash at the broker at a moment at which all fills up to a trade were booked. */
@Entity
@Table(name = "cash_comparisons")
public class CashComparison {

    @Id
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private BigDecimal cash;

    private long lastTrade;

    @SuppressWarnings("unused") // queries ask for it
    private Instant comparedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CashComparison() {}

    /**
     * @param cash in US dollars
     * @param lastTrade id of the newest fill that is booked, 0 when there is none
     */
    public CashComparison(Mode mode, BigDecimal cash, long lastTrade, Instant comparedAt) {
        this.mode = mode;
        this.cash = cash;
        this.lastTrade = lastTrade;
        this.comparedAt = comparedAt;
    }

    public BigDecimal cash() {
        return cash;
    }

    public long lastTrade() {
        return lastTrade;
    }
}
