package livetrading.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livetrading.portfolio.Mode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What decisions were made from, a row a check: so that they can be made again. What many checks have in common is stored
 * once. What the bytes mean is up to who stores them.
 */
@Component
public class DecisionInputs implements DeletedByMode {

    private final JdbcTemplate sql;

    public DecisionInputs(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * The inputs of one check.
     *
     * @param version of the program that decided
     */
    public record Inputs(long id, Mode mode, String version, byte[] content) {}

    /** What a check has in common with others. */
    public static final class Parts {

        private final DecisionInputs rows;
        private final TreeSet<Long> ids = new TreeSet<>();

        public Parts(DecisionInputs rows) {
            this.rows = rows;
        }

        /** @return its id, the same for the same content */
        public long add(byte[] content) {
            long id = rows.part(content);
            ids.add(id);
            return id;
        }

        private String text() {
            return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** Not private: whoever has the component calls it through its transactions. */
    long part(byte[] content) {
        String fingerprint = fingerprint(content);
        return partOf(fingerprint).orElseGet(() -> {
            sql.update("INSERT INTO decision_parts (fingerprint, content) VALUES (?, ?)", fingerprint, content);
            return partOf(fingerprint).orElseThrow();
        });
    }

    private Optional<Long> partOf(String fingerprint) {
        return sql.queryForList("SELECT id FROM decision_parts WHERE fingerprint = ?", Long.class, fingerprint).stream()
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @return the id of the row */
    @Transactional
    public long store(Mode mode, String version, Parts parts, byte[] content) {
        sql.update(
                "INSERT INTO decision_inputs (mode, version, parts, content) VALUES (?, ?, ?, ?)",
                mode.name(),
                version,
                parts.text(),
                content);
        return Objects.requireNonNull(sql.queryForObject("SELECT max(id) FROM decision_inputs", Long.class));
    }

    /** Empty when they are gone. */
    public Optional<Inputs> find(long id) {
        return sql
                .query(
                        "SELECT mode, version, content FROM decision_inputs WHERE id = ?",
                        (row, number) -> new Inputs(
                                id,
                                Mode.valueOf(row.getString(1)),
                                Objects.requireNonNullElse(row.getString(2), ""),
                                Objects.requireNonNullElse(row.getBytes(3), new byte[0])),
                        id)
                .stream()
                .findFirst();
    }

    /** Empty when it is gone. */
    public Optional<byte[]> findPart(long id) {
        return sql
                .query(
                        "SELECT content FROM decision_parts WHERE id = ?",
                        (row, number) -> Objects.requireNonNullElse(row.getBytes(1), new byte[0]),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public int deleteByMode(Mode mode) {
        return sql.update("DELETE FROM decision_inputs WHERE mode = ?", mode.name());
    }
}
