package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A script that is not listed any more. */
@Entity
@Table(name = "archived_strategies")
public class ArchivedStrategy {

    @Id
    private String id;

    @SuppressWarnings("unused") // for those who look into the database
    private Instant archivedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ArchivedStrategy() {}

    /** @param id of the script, without a version */
    public ArchivedStrategy(String id, Instant archivedAt) {
        this.id = id;
        this.archivedAt = archivedAt;
    }

    /** Of the script, without a version. */
    public String id() {
        return id;
    }
}
