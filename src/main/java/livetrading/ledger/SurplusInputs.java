package livetrading.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What decisions were made from none of which is left, after those were removed, and what no check has in common any more. */
@Component
@Order(5)
final class SurplusInputs implements Surplus {

    private static final String INPUTS = "decision_inputs";
    private static final String PARTS = "decision_parts";
    private static final String BARS = "replaced_bars";

    private static final String UNUSED = """
            SELECT id FROM decision_inputs
            WHERE NOT EXISTS (SELECT 1 FROM decisions d WHERE d.inputs_id = decision_inputs.id) ORDER BY id
            """;

    /** The oldest decisions of a real market go first. */
    private static final String OUTLIVED = """
            SELECT id FROM replaced_bars WHERE last_inputs < (SELECT coalesce(min(i.id), last_inputs + 1)
                FROM decision_inputs i WHERE i.mode <> 'SIMULATED') ORDER BY id
            """;

    /** A check may have come upon a part again after it was found to be unused. */
    private static final String FORGET = """
            DELETE FROM decision_parts WHERE id = ? AND NOT EXISTS (SELECT 1 FROM decision_inputs i
                WHERE i.id > ? AND ',' || i.parts || ',' LIKE '%,' || decision_parts.id || ',%')
            """;

    private final QuietReads reads;
    private final JdbcTemplate sql;

    SurplusInputs(QuietReads reads, JdbcTemplate sql) {
        this.reads = reads;
        this.sql = sql;
    }

    @Override
    public void remove(Retention retention, Instant thinnedBefore, Removal removal) {
        reads.ids(UNUSED).forEach(id -> removal.add(INPUTS, id));
        removal.finish(INPUTS);
        reads.ids(OUTLIVED).forEach(id -> removal.add(BARS, id));
        removal.finish(BARS);
        removeParts(removal);
    }

    private void removeParts(Removal removal) {
        long seen =
                reads.ids("SELECT coalesce(max(id), 0) FROM decision_inputs").getFirst();
        Set<Long> used = used();
        List<Object[]> unused = reads.ids("SELECT id FROM decision_parts ORDER BY id").stream()
                .filter(id -> !used.contains(id))
                .map(id -> new Object[] {id, seen})
                .toList();
        for (int from = 0; from < unused.size(); from += Removal.ROWS) {
            List<Object[]> some = unused.subList(from, Math.min(unused.size(), from + Removal.ROWS));
            removal.run(PARTS, () -> forget(some));
        }
    }

    private Set<Long> used() {
        Set<Long> used = new HashSet<>();
        reads.texts("SELECT DISTINCT parts FROM decision_inputs WHERE parts <> ''")
                .forEach(ids -> {
                    for (String id : ids.split(",", -1)) {
                        used.add(Long.valueOf(id));
                    }
                });
        return used;
    }

    private int forget(List<Object[]> ids) {
        int rows = 0;
        for (int one : sql.batchUpdate(FORGET, ids)) {
            rows += one;
        }
        return rows;
    }
}
