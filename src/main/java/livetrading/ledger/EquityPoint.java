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
import livetrading.portfolio.Mode;
import livetrading.portfolio.Portfolio;
import org.jspecify.annotations.Nullable;

/** The account after a check. The time is that of the market; money is in US dollars. */
@Entity
@Table(name = "equity_points")
public class EquityPoint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("unused") // queries ask for it
    private Mode mode;

    private Instant at;

    private BigDecimal equity;

    private BigDecimal cash;

    private BigDecimal buyingPower;

    private BigDecimal marketValue;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected EquityPoint() {}

    public EquityPoint(Mode mode, Instant at, Portfolio portfolio) {
        this.mode = mode;
        this.at = at;
        this.equity = portfolio.account().equity();
        this.cash = portfolio.account().cash();
        this.buyingPower = portfolio.account().buyingPower();
        this.marketValue = portfolio.marketValue();
    }

    public Instant at() {
        return at;
    }

    public BigDecimal equity() {
        return equity;
    }

    public BigDecimal cash() {
        return cash;
    }

    public BigDecimal buyingPower() {
        return buyingPower;
    }

    public BigDecimal marketValue() {
        return marketValue;
    }
}
