package livetrading.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A night in which rows that nobody needs any more were removed. */
@Entity
@Table(name = "retention_runs")
public class RetentionRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant endedAt;

    private Instant thinnedUntil;

    private String removed;

    private long longestMillis;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionRun() {}

    RetentionRun(Instant endedAt, Instant thinnedUntil, Map<String, Long> removed, Duration longest) {
        this.endedAt = endedAt;
        this.thinnedUntil = thinnedUntil;
        var lines = new StringBuilder();
        new TreeMap<>(removed)
                .forEach((table, rows) ->
                        lines.append(table).append('=').append(rows).append('\n'));
        this.removed = lines.toString();
        this.longestMillis = longest.toMillis();
    }

    public Instant endedAt() {
        return endedAt;
    }

    /** Decisions before it are thinned. */
    public Instant thinnedUntil() {
        return thinnedUntil;
    }

    /** How many rows of each table; without those that lost none. */
    public Map<String, Long> removed() {
        var rows = new TreeMap<String, Long>();
        removed.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> {
                    if (pair[1].matches("[1-9]\\d{0,17}")) {
                        rows.put(pair[0], Long.parseLong(pair[1]));
                    }
                });
        return rows;
    }

    /** What the transaction took that took longest, waiting for others included. */
    public Duration longest() {
        return Duration.ofMillis(longestMillis);
    }
}
