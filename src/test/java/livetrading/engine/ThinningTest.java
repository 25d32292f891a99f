package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import livetrading.SteppedClock;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.RetentionRun;
import livetrading.ledger.RetentionRuns;
import livetrading.ledger.SurplusRows;
import livetrading.ledger.TableSizes;
import livetrading.market.MarketCalendar;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F92 to F95: what is removed at night, and what stays. */
class ThinningTest extends OnOneMachine {

    /** Monday, ten in New York. */
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @BeforeEach
    void putInOrder() {
        AgedRows.clear(machine.database());
        lastCheck(NOW);
    }

    @Test
    void thinsDecisionsAndEquityPointsOfOlderThanNinetyDays() {
        AgedRows.decisions(machine.database(), "AAPL", "2026-03-02", 78);
        AgedRows.decisions(machine.database(), "AAPL", "2026-11-02", 78);
        AgedRows.equity(machine.database(), "2026-03-02", 78);
        AgedRows.equity(machine.database(), "2026-11-02", 78);

        RetentionRun run = remove();

        // the first of all and the last of the session
        assertThat(run.removed()).isEqualTo(Map.of("decisions", 76L, "equity_points", 77L));
        assertThat(texts("SELECT substr(decided_at, 1, 10) || ' ' || count(*) FROM decisions"
                        + " GROUP BY substr(decided_at, 1, 10) ORDER BY substr(decided_at, 1, 10)"))
                .containsExactly("2026-03-02 2", "2026-11-02 78");
        assertThat(
                        texts(
                                "SELECT max(at) FROM equity_points WHERE at < '2026-11' UNION SELECT count(*) FROM equity_points"))
                .containsExactlyInAnyOrder("2026-03-02T20:55:00.000Z", "79");
        assertThat(remove().removed()).isEmpty();
    }

    @Test
    void whatDecisionsWereMadeFromGoesWithTheLastOfThemAndWhatOthersShareStays() {
        AgedRows.decisions(machine.database(), "AAPL", "2026-03-02", 78);
        var inputs = machine.bean(DecisionInputs.class);
        for (int check = 0; check < 78; check++) {
            var parts = new DecisionInputs.Parts(inputs);
            parts.add(new byte[] {1});
            parts.add(new byte[] {2, (byte) (check / 26)});
            inputs.store(Mode.PAPER, "1", parts, new byte[] {3});
        }
        machine.database()
                .update("UPDATE decisions SET inputs_id = (SELECT min(id) FROM decision_inputs) + id"
                        + " - (SELECT min(id) FROM decisions)");

        for (int last : new int[] {0, 1}) {
            machine.database()
                    .update(
                            "INSERT INTO replaced_bars (ticker, timeframe, feed, last_inputs, content)"
                                    + " SELECT 'AAPL', '1Day', 'sip', min(id) - 1 + ?, x'00' FROM decision_inputs",
                            last);
        }

        assertThat(remove().removed())
                .containsEntry("decision_inputs", 76L)
                .containsEntry("decision_parts", 1L)
                .containsEntry("replaced_bars", 1L);

        // the first of all and the last of the session, with what each of them has
        assertThat(number("SELECT count(*) FROM decisions d JOIN decision_inputs i ON i.id = d.inputs_id"))
                .isEqualTo(2);
        assertThat(texts("SELECT hex(content) FROM decision_parts ORDER BY id")).containsExactly("01", "0200", "0202");
        assertThat(remove().removed()).isEmpty();
    }

    @Test
    void f94_whatSomethingStillNeedsStaysHoweverOldItIs() {
        for (String sql : AgedRows.NEEDED) {
            machine.database().update(sql);
        }
        long needed = AgedRows.count(machine.database());
        for (String sql : AgedRows.NOT_NEEDED) {
            machine.database().update(sql);
        }

        RetentionRun run = remove();

        assertThat(run.removed().values().stream().mapToLong(rows -> rows).sum())
                .isEqualTo(AgedRows.NOT_NEEDED.size());
        assertThat(texts("SELECT message FROM order_events UNION ALL SELECT message FROM engine_events UNION ALL"
                        + " SELECT message FROM alerts UNION ALL SELECT reason FROM risk_actions UNION ALL"
                        + " SELECT ticker FROM price_bars UNION ALL SELECT ticker FROM price_series"))
                .doesNotContain("gone")
                .hasSize((int) needed);
    }

    @Test
    void f92_aDiskThatIsFullAtAnyBatchTakesNothingThatHasToStay() {
        for (String table : List.of("decisions", "equity_points", "engine_events")) {
            AgedRows.clear(machine.database());
            AgedRows.decisions(machine.database(), "AAPL", "2026-03-02", 78);
            AgedRows.equity(machine.database(), "2026-03-02", 78);
            AgedRows.events(machine.database(), "2023-03-02", 600);
            int before = number("SELECT count(*) FROM " + table);
            String full = "CREATE TRIGGER full BEFORE DELETE ON %s WHEN old.id = %d"
                    .formatted(table, number("SELECT min(id) FROM " + table) + 40);
            machine.database().execute(full + " BEGIN SELECT raise(abort, 'database or disk is full'); END");
            try {
                assertThatThrownBy(ThinningTest::remove).hasStackTraceContaining("disk is full");
            } finally {
                machine.database().execute("DROP TRIGGER full");
            }
            assertThat(number("SELECT count(*) FROM " + table)).isEqualTo(before);

            remove();
            assertThat(number("SELECT count(*) FROM decisions")).isEqualTo(2);
            assertThat(number("SELECT count(*) FROM equity_points")).isEqualTo(1);
            assertThat(number("SELECT count(*) FROM engine_events")).isEqualTo(500);
        }
    }

    @Test
    void f93_aClockThatIsWrongByYearsMakesNothingOld() {
        AgedRows.decisions(machine.database(), "AAPL", "2026-11-02", 78);
        AgedRows.events(machine.database(), "2026-11-02", 600);
        var clock = (SteppedClock) machine.bean(Clock.class);
        clock.advance(Duration.ofDays(3_650));

        assertThat(remove().removed()).isEmpty();

        clock.advance(Duration.ofDays(-3_650));
    }

    @Test
    void f95_isDoneAtNightOnceAfterTheBackupAndGoesOnAnotherNightWhenItIsNotDone() throws Exception {
        var clock = (SteppedClock) machine.bean(Clock.class);
        var thinning = machine.bean(NightlyThinning.class);
        var backup = machine.bean(DailyBackup.class);
        AgedRows.decisions(machine.database(), "AAPL", "2026-03-02", 78);
        long before = runs();
        backup.look();
        thinning.look();
        assertThat(runs()).as("while the market is open").isEqualTo(before);

        afterTheNextClose(clock);
        thinning.look();
        assertThat(runs()).as("before the backup").isEqualTo(before);

        backup.look();
        assertThat(backup.isMade(clock.instant())).isTrue();
        thinning.look();
        clock.advance(Duration.ofHours(2));
        thinning.look();
        assertThat(runs()).isEqualTo(before + 1);
        assertThat(machine.bean(TableSizes.class).findByDayGreaterThanEqualOrderByDayAscTableNameAsc("2026-11-23"))
                .anySatisfy(size -> {
                    assertThat(size.tableName()).isEqualTo("decisions");
                    assertThat(size.rows()).isEqualTo(2);
                    assertThat(size.bytes().orElse(0)).isPositive();
                });
    }

    @Test
    void f95_whatIsNotDoneWhenTheNightIsOverGoesAnotherNight() {
        AgedRows.decisions(machine.database(), "AAPL", "2026-03-02", 78);
        AgedRows.equity(machine.database(), "2026-03-02", 78);
        var asked = new AtomicInteger();

        assertThat(machine.bean(SurplusRows.class).remove(() -> asked.incrementAndGet() < 4))
                .isEmpty();

        assertThat(number("SELECT count(*) FROM equity_points")).isEqualTo(78);
        remove();
        assertThat(number("SELECT count(*) FROM decisions")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM equity_points")).isEqualTo(1);
    }

    private static void afterTheNextClose(SteppedClock clock) {
        Instant close = MarketCalendar.nextSession(clock.instant()).close();
        clock.advance(Duration.between(
                clock.instant(), close.plus(DailyBackup.AFTER_CLOSE).plusSeconds(1)));
    }

    private static RetentionRun remove() {
        return machine.bean(SurplusRows.class).remove(() -> true).orElseThrow();
    }

    private static long runs() {
        return number("SELECT count(*) FROM retention_runs");
    }

    private static void lastCheck(Instant at) {
        machine.database().update("UPDATE trading_state SET last_check = ?", at.toString());
        machine.bean(RetentionRuns.class).deleteByEndedAtBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static int number(String sql) {
        return Objects.requireNonNull(machine.database().queryForObject(sql, Integer.class));
    }

    private static List<String> texts(String sql) {
        return machine.database().queryForList(sql, String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
