package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import livetrading.ledger.SurplusRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * F91: the program dies while it removes what nobody needs any more, before or after one of its commits: what has to stay is
 * there, and the next night removes the rest.
 *
 * <p>{@code -Dsoak.crashes=1} dies before and after each commit; without it at one of them.
 */
class ThinningCrashTest {

    private static final int SESSION = 78;

    /** More than one batch takes. */
    private static final int BARS = 2_500;

    private static final String STAYS = """
            SELECT 'decision ' || id FROM decisions
            WHERE client_order_id IS NOT NULL OR id = (SELECT min(id) FROM decisions)
            OR id IN (SELECT max(id) FROM decisions GROUP BY substr(decided_at, 1, 10))
            UNION ALL SELECT 'point ' || max(id) FROM equity_points GROUP BY substr(at, 1, 10)
            UNION ALL SELECT 'event ' || max(id) FROM engine_events
            UNION ALL SELECT 'bar ' || b.time FROM price_bars b JOIN price_series s ON s.ticker = b.ticker
            WHERE b.ticker = 'AAPL' ORDER BY 1
            """;

    private static final String LEFT = """
            SELECT (SELECT count(*) FROM decisions) || ' ' || (SELECT count(*) FROM equity_points) || ' '
            || (SELECT count(*) FROM engine_events) || ' ' || (SELECT count(*) FROM price_bars)
            """;

    @Test
    void f91_aCrashBeforeOrAfterAnyCommitLosesNothing(@TempDir Path folder) throws Exception {
        prepare(folder);
        byte[] before = Files.readAllBytes(database(folder));
        List<String> stays;
        String left;
        int commits;
        var counter = new Commits(OptionalInt.empty());
        try (var machine = machine(folder, counter)) {
            stays = texts(machine.database(), STAYS);
            counter.begin();
            remove(machine);
            commits = counter.count();
            left = texts(machine.database(), LEFT).getFirst();
            assertThat(left).isEqualTo("4 2 500 1");
            assertThat(texts(machine.database(), STAYS)).isEqualTo(stays);
        }
        assertThat(commits)
                .as("decisions, points, events, three of bars, and the record")
                .isGreaterThan(6);
        IntStream points = Integer.getInteger("soak.crashes", 0) > 0
                ? IntStream.range(0, 2 * commits)
                : new Random(91).ints(1, 0, 2 * commits);
        for (int point : points.toArray()) {
            restore(folder, before);
            dieAndGoOn(folder, point, stays, left);
        }
    }

    private static void dieAndGoOn(Path folder, int point, List<String> stays, String left) {
        var commits = new Commits(OptionalInt.of(point));
        try (var machine = machine(folder, commits)) {
            commits.begin();
            assertThat(catchThrowable(() -> remove(machine))).isInstanceOf(Commits.Crash.class);
        }
        try (var machine = new Machine(folder)) {
            JdbcTemplate database = machine.database();
            assertThat(texts(database, STAYS))
                    .as("after a crash at point %d", point)
                    .isEqualTo(stays);
            // what is left of a series must not be taken for all of it
            assertThat(texts(
                            database,
                            "SELECT count(*) FROM price_bars WHERE ticker = 'GONE'"
                                    + " AND EXISTS (SELECT 1 FROM price_series WHERE ticker = 'GONE')"))
                    .containsAnyOf("0", String.valueOf(BARS));
            remove(machine);
            assertThat(texts(database, STAYS)).isEqualTo(stays);
            assertThat(texts(database, LEFT)).containsExactly(left);
        }
    }

    private static Machine machine(Path folder, Commits commits) {
        return new Machine(folder, context -> context.getBeanFactory().addBeanPostProcessor(commits));
    }

    private static void remove(Machine machine) {
        machine.bean(SurplusRows.class).remove(() -> true);
    }

    private static void prepare(Path folder) {
        try (var machine = new Machine(folder)) {
            JdbcTemplate database = machine.database();
            database.update(
                    "UPDATE trading_config SET mode = 'PAPER', tickers = 'AAPL', timeframe = '1Day', feed = 'sip'");
            database.update("UPDATE trading_state SET last_check = '2026-11-23T15:00:00.000Z'");
            for (String day : List.of("2026-03-02", "2026-03-03")) {
                AgedRows.decisions(database, "AAPL", day, SESSION);
                AgedRows.equity(database, day, SESSION);
            }
            database.update(
                    "UPDATE decisions SET client_order_id = 'x' WHERE id = (SELECT min(id) + 30 FROM decisions)");
            AgedRows.events(database, "2023-03-02", 600);
            for (String ticker : List.of("AAPL", "GONE")) {
                database.update("INSERT INTO price_series VALUES (?, '1Day', 'sip', 1)", ticker);
            }
            database.update("INSERT INTO price_bars VALUES ('AAPL', '1Day', 'sip', 1, 1, 1, 1, 1, 1)");
            database.update(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
                            + " INSERT INTO price_bars SELECT 'GONE', '1Day', 'sip', i, 1, 1, 1, 1, 1 FROM n",
                    BARS);
        }
    }

    private static void restore(Path folder, byte[] content) throws Exception {
        for (String log : List.of("-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("trading_state.db" + log));
        }
        Files.write(database(folder), content);
    }

    private static Path database(Path folder) {
        return folder.resolve("trading_state.db");
    }

    private static List<String> texts(JdbcTemplate database, String sql) {
        return database.queryForList(sql, String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
