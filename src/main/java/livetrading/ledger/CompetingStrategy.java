package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A strategy of a user that competes beside those of the program. */
@Entity
@Table(name = "competing_strategies")
public class CompetingStrategy {

    @Id
    private String strategy;

    private Instant since;

    private String allowedBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CompetingStrategy() {}

    /**
     * @param strategy its id
     * @param allowedBy name of the user
     */
    public CompetingStrategy(String strategy, Instant since, String allowedBy) {
        this.strategy = strategy;
        this.since = since;
        this.allowedBy = allowedBy;
    }

    /** Its id. */
    public String strategy() {
        return strategy;
    }

    public Instant since() {
        return since;
    }

    /** The name of the user. */
    public String allowedBy() {
        return allowedBy;
    }
}
