package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A user's word that a lock of a risk rule ends. The rule does not lock again because of what it has seen up to then, only
 * because of what comes after.
 */
@Entity
@Table(name = "risk_releases")
public class RiskRelease {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("unused") // queries ask for it
    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ticker;

    private String rule;

    private Instant releasedAt;

    private String releasedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RiskRelease() {}

    /**
     * @param ticker empty for a lock of the whole account
     * @param rule its name
     * @param releasedAt by the clock of the market
     * @param releasedBy name of the user
     */
    public RiskRelease(Mode mode, String ticker, String rule, Instant releasedAt, String releasedBy) {
        this.mode = mode;
        this.ticker = ticker;
        this.rule = rule;
        this.releasedAt = releasedAt;
        this.releasedBy = releasedBy;
    }

    public String ticker() {
        return ticker;
    }

    public String rule() {
        return rule;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    public String releasedBy() {
        return releasedBy;
    }
}
