package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A strategy that competed once. */
@Entity
@Table(name = "withdrawn_strategies")
public class WithdrawnStrategy {

    @Id
    private String strategy;

    @SuppressWarnings("unused") // for those who look into the database
    private Instant withdrawnAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected WithdrawnStrategy() {}

    /** @param strategy its id */
    public WithdrawnStrategy(String strategy, Instant withdrawnAt) {
        this.strategy = strategy;
        this.withdrawnAt = withdrawnAt;
    }

    /** Its id. */
    public String strategy() {
        return strategy;
    }
}
