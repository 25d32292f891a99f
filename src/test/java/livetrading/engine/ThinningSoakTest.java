package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import livetrading.ledger.RetentionRun;
import livetrading.ledger.Storage;
import livetrading.ledger.SurplusRows;
import livetrading.market.MarketCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of decisions on bars of five minutes, for as many tickers as {@code scripts/soak thinning} says: how long a first
 * night takes, and a usual one, how long whoever writes meanwhile has to wait, and how large the database stays.
 */
class ThinningSoakTest {

    private static final int TICKERS = Integer.getInteger("soak.thinning", 2);
    private static final int SESSIONS = System.getProperty("soak.thinning") == null ? 80 : 252;
    private static final int NIGHTS = System.getProperty("soak.thinning") == null ? 2 : 10;
    private static final int CHECKS = 78;
    private static final int LEFT_OF_A_SESSION = 4;
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Path SUMMARY = Path.of("target", "soak-thinning.txt");

    private final List<String> lines = new ArrayList<>();

    @Test
    void f95_whoeverWritesWhileAYearIsThinnedHardlyWaits(@TempDir Path temporary) throws Exception {
        Path folder = Optional.ofNullable(System.getProperty("soak.folder"))
                .map(Path::of)
                .orElse(temporary);
        List<LocalDate> sessions = Stream.iterate(LAST, day -> day.minusDays(1))
                .filter(MarketCalendar::isSession)
                .limit(SESSIONS)
                .toList()
                .reversed();
        try (var machine = new Machine(folder)) {
            JdbcTemplate database = machine.database();
            for (int i = 0; i < SESSIONS; i++) {
                trade(machine, sessions.get(i));
                int night = i + NIGHTS - SESSIONS;
                if (night >= 0) {
                    night(machine, night == 0 ? "first night" : "another night", sessions.get(i));
                }
            }
            long rows = number(database, "SELECT count(*) FROM decisions");
            long young = number(database, "SELECT count(*) FROM decisions WHERE decided_at >= '2026-08-22'");
            lines.add("decisions left %,d, of these %,d of the last 90 days".formatted(rows, young));
            machine.bean(Storage.class).tables(LAST).stream()
                    .filter(size -> size.bytes().orElse(0) > 1_000_000)
                    .forEach(size -> lines.add("%s %,d rows, %.0f MB"
                            .formatted(
                                    size.tableName(), size.rows(), size.bytes().orElse(0) / 1e6)));
            lines.add("database %.0f MB"
                    .formatted(machine.bean(Storage.class).place().toFile().length() / 1e6));
            Files.createDirectories(SUMMARY.getParent());
            Files.write(SUMMARY, lines);
            assertThat(rows - young).isLessThanOrEqualTo((long) SESSIONS * TICKERS * LEFT_OF_A_SESSION);
        }
    }

    /** Each check finds other numbers; once a session a ticker has another reason. */
    private static void trade(Machine machine, LocalDate day) {
        String decisions = """
                WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < %1$d),
                t(k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM t WHERE k < %2$d)
                INSERT INTO decisions (decided_at, bar_time, mode, ticker, strategy, stance, action, reason, price)
                SELECT strftime('%%Y-%%m-%%dT%%H:%%M:05.000Z', '%3$s 14:35', (5 * i) || ' minutes'),
                strftime('%%Y-%%m-%%dT%%H:%%M:00.000Z', '%3$s 14:30', (5 * i) || ' minutes'), 'PAPER', printf('T%%03d', k),
                'rsi', 'OUT', 'HOLD', CASE WHEN i = (k * 7) %% %1$d THEN 'SMA(20) has crossed SMA(50)'
                ELSE printf('RSI(14) %%d.%%d is not below 30', 31 + (i * k) %% 60, i %% 10) END, 100 + (i * k) %% 50
                FROM c CROSS JOIN t
                """.formatted(CHECKS - 1, TICKERS - 1, day);
        machine.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            machine.database().update(decisions);
            AgedRows.equity(machine.database(), day.toString(), CHECKS);
        });
    }

    private void night(Machine machine, String name, LocalDate day) throws InterruptedException {
        machine.database().update("UPDATE trading_state SET last_check = ?", day + "T21:30:00.000Z");
        var done = new AtomicBoolean();
        List<Duration> waited = new ArrayList<>();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                long began = System.nanoTime();
                machine.database()
                        .update(
                                "UPDATE trading_state SET message = ?",
                                Instant.ofEpochSecond(0, began).toString());
                waited.add(Duration.ofNanos(System.nanoTime() - began));
            }
        });
        long began = System.nanoTime();
        RetentionRun run = machine.bean(SurplusRows.class).remove(() -> true).orElseThrow();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        done.set(true);
        writer.join();
        Collections.sort(waited);
        lines.add(
                "%s: %s removed in %,d ms; longest transaction %d ms; %d writes meanwhile, median %d ms, longest %d ms"
                        .formatted(
                                name,
                                run.removed(),
                                took.toMillis(),
                                run.longest().toMillis(),
                                waited.size(),
                                waited.get(waited.size() / 2).toMillis(),
                                waited.getLast().toMillis()));
        assertThat(waited.getLast()).isLessThan(PATIENCE);
    }

    private static long number(JdbcTemplate database, String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class));
    }
}
