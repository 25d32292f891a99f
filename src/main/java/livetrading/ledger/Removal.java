package livetrading.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes rows, so few in a transaction that whoever wants to write meanwhile does not wait noticeably. Each transaction
 * leaves what is complete in itself, so that any of them may be the last one.
 */
final class Removal {

    /** In a transaction: five times as many took half a second on a machine with much else to do. */
    static final int ROWS = 1_000;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final BooleanSupplier mayGoOn;
    private final Map<String, Long> removed = new TreeMap<>();
    private final Map<String, List<Long>> waiting = new TreeMap<>();
    private boolean goesOn = true;
    private Duration longest = Duration.ZERO;

    /** @param mayGoOn asked before each transaction; after the first no nothing is removed any more */
    Removal(JdbcTemplate sql, TransactionTemplate transaction, BooleanSupplier mayGoOn) {
        this.sql = sql;
        this.transaction = transaction;
        this.mayGoOn = mayGoOn;
    }

    boolean goesOn() {
        goesOn = goesOn && mayGoOn.getAsBoolean();
        return goesOn;
    }

    /** Removes a row, together with others or with {@link #finish}. */
    void add(String table, long id) {
        List<Long> ids = waiting.computeIfAbsent(table, key -> new ArrayList<>());
        ids.add(id);
        if (ids.size() >= ROWS) {
            delete(table, ids);
        }
    }

    /** Removes what is still waiting. */
    void finish(String table) {
        List<Long> ids = waiting.getOrDefault(table, List.of());
        if (!ids.isEmpty()) {
            delete(table, ids);
        }
    }

    private void delete(String table, List<Long> ids) {
        List<Object[]> keys = ids.stream().map(id -> new Object[] {id}).toList();
        ids.clear();
        run(table, () -> {
            int rows = 0;
            for (int one : sql.batchUpdate("DELETE FROM " + table + " WHERE id = ?", keys)) {
                rows += one;
            }
            return rows;
        });
    }

    /**
     * One transaction, if it may go on.
     *
     * @param batch removes about {@link #ROWS} rows of the table at most, and says how many
     */
    int run(String table, IntSupplier batch) {
        if (!goesOn()) {
            return 0;
        }
        long began = System.nanoTime();
        Integer rows = transaction.execute(status -> batch.getAsInt());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        longest = took.compareTo(longest) > 0 ? took : longest;
        int count = rows == null ? 0 : rows;
        removed.merge(table, (long) count, Long::sum);
        return count;
    }

    /** How many rows of each table. */
    Map<String, Long> removed() {
        return Map.copyOf(removed);
    }

    /** What the transaction took that took longest, waiting for others that wrote included. */
    Duration longest() {
        return longest;
    }
}
