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
import org.jspecify.annotations.Nullable;

/** Shares of the program became more or fewer without an order of it: by a split, or because they were sold elsewhere. */
@Entity
@Table(name = "holding_changes")
public class HoldingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private Instant at;

    private BigDecimal ratio;

    private BigDecimal sharesLeft;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HoldingChange() {}

    /**
     * @param ratio how many shares one became; 1 without a split
     * @param sharesLeft so many the program has afterwards
     */
    HoldingChange(OwnHolding own, Instant at, BigDecimal ratio, BigDecimal sharesLeft) {
        this.mode = own.mode();
        this.ticker = own.ticker();
        this.at = at;
        this.ratio = ratio;
        this.sharesLeft = sharesLeft;
    }

    public @Nullable Long id() {
        return id;
    }

    public Mode mode() {
        return mode;
    }

    public String ticker() {
        return ticker;
    }

    public Instant at() {
        return at;
    }

    public BigDecimal ratio() {
        return ratio;
    }

    public BigDecimal sharesLeft() {
        return sharesLeft;
    }
}
