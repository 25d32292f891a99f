package livetrading.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a strategy that a user wrote. It never changes: what it opened is led to its exit by the same text. */
@Entity
@Table(name = "strategy_scripts")
public class ScriptVersion {

    @SuppressWarnings("unused") // JPA asks for it
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long rowId;

    @Column(name = "id")
    private String script;

    private int version;

    private String name;

    private String source;

    private String checks;

    private Instant createdAt;

    private String createdBy;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ScriptVersion() {}

    /**
     * @param script what all versions of it are called
     * @param version from 1
     * @param checks what was found when it was saved, as JSON
     * @param createdBy name of the user
     */
    public ScriptVersion(
            String script,
            int version,
            String name,
            String source,
            String checks,
            Instant createdAt,
            String createdBy) {
        this.script = script;
        this.version = version;
        this.name = name;
        this.source = source;
        this.checks = checks;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** What all versions of it are called. */
    public String script() {
        return script;
    }

    public int version() {
        return version;
    }

    /** The id of its strategy. */
    public String strategy() {
        return script + "@" + version;
    }

    /** As its author calls it. */
    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    /** What was found when it was saved, as JSON. */
    public String checks() {
        return checks;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }
}
