package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import livetrading.ledger.RiskRuleRows;
import livetrading.ledger.Storage;
import livetrading.notice.ChannelType;
import livetrading.notice.StoredChannels;
import livetrading.portfolio.Mode;
import livetrading.review.AccountRisk;
import livetrading.review.AccountRisks;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** What a scrape tells, compared with the database and with what the pages show. */
class MetricsTest extends AtPaperProgram {

    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (livetrading_\\w+) (\\w+)$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(livetrading_\\w+)(?:\\{\\w+})?` \\| (\\w+) \\|");
    private static final Pattern NAME = Pattern.compile("\\b(?:livetrading|jvm|process|system)_[a-z0-9_]+");
    private static final List<Path> READERS =
            List.of(Path.of("scripts", "alert-rules.yml"), Path.of("scripts", "grafana-dashboard.json"));

    @Test
    void tellsWhatTheDatabaseHas() {
        trade();

        assertThat(value("livetrading_equity_dollars{mode=\"PAPER\"}"))
                .hasValue(number("SELECT equity FROM equity_points ORDER BY at DESC LIMIT 1"));
        assertThat(value("livetrading_equity_dollars{mode=\"LIVE\"}")).isEmpty();
        assertThat(value("livetrading_positions")).hasValue(number("SELECT count(*) FROM positions"));
        assertThat(value("livetrading_last_cycle_timestamp_seconds"))
                .hasValue(number("SELECT unixepoch(last_check) FROM trading_state"));
        for (String state : List.of("INTENDED", "ACCEPTED", "FILLED", "REJECTED", "UNKNOWN")) {
            assertThat(value("livetrading_orders_total{state=\"%s\"}".formatted(state)))
                    .as(state)
                    .hasValue(number("SELECT count(DISTINCT client_order_id) FROM order_events WHERE state = '%s'"
                            .formatted(state)));
        }
        assertThat(value("livetrading_order_latency_seconds_count")).hasValue(number("SELECT count(*) FROM orders"));
        assertThat(value("livetrading_scrape_complete")).hasValue(1);
    }

    @Test
    void tellsWhatThePagesShow() {
        rule("drawdown", "10%");
        rule("blackout", "2026-11-24,2026-11-27");
        trade();

        EngineStatus status = program.machine().status();
        assertThat(value("livetrading_cycle_duration_seconds_count")).hasValue((double) status.cycles());
        assertThat(value("livetrading_check_interval_seconds")).hasValue(60);
        assertThat(value("livetrading_bars_age_seconds")).hasValue((double) Duration.between(
                        status.external().pricesUntil().orElseThrow(),
                        program.alpaca.clock().instant())
                .toSeconds());
        AccountRisk risk = bean(AccountRisks.class)
                .of(Mode.PAPER, bean(RiskRuleRows.class).read().list());
        assertThat(value("livetrading_rule_value_ratio{rule=\"exposure\"}"))
                .isEqualTo(risk.exposure().now());
        assertThat(value("livetrading_rule_limit_ratio{rule=\"drawdown\"}"))
                .isEqualTo(risk.drawdown().limit())
                .hasValue(0.1);
        int locks = bean(RiskLocks.class).now(settings()).size();
        assertThat(locks).isEqualTo(2);
        await().untilAsserted(() -> assertThat(value("livetrading_locks")).hasValue(locks));
    }

    @Test
    void countsARefusalOnceHoweverOftenItIsRepeated() {
        program.machine().database().update("UPDATE trading_config SET max_positions = 1");
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(1));
        program.alpaca.faults().add(Match.submit(), Fault.REFUSAL);
        program.startAt("2026-11-24T14:31:00Z");
        program.pass(Duration.ofMinutes(5));

        for (String code : List.of("POSITIONS_FULL", "BROKER", "RULE")) {
            assertThat(value("livetrading_refusals_total{code=\"%s\"}".formatted(code)))
                    .as(code)
                    .hasValue(number("SELECT count(*) FROM decisions WHERE refusal = '%s'".formatted(code)));
        }
        assertThat(number("SELECT count(*) FROM decisions WHERE refusal = 'POSITIONS_FULL'"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM decisions WHERE action = 'REFUSED' AND refusal IS NULL"))
                .isZero();
    }

    @Test
    void tellsOfWhatHasToLast() {
        StoredChannels channels = bean(StoredChannels.class);
        channels.save(
                Optional.empty(), ChannelType.NTFY, "Phone", Map.of("server", "http://127.0.0.1:9", "topic", "alerts"));
        for (String channel : List.of(StoredChannels.nameOf(channels.stored().getFirst()), "removed")) {
            program.machine().database().update("""
                            INSERT INTO alerts (channel, at, kind, severity, message, state, attempts, next_try)
                            VALUES (?, '2026-11-23T15:40:00.000Z', 'HALT', 'URGENT', 'x', 'WAITING', 3, '2099-11-23T15:50:00.000Z')
                            """, channel);
        }
        program.machine()
                .database()
                .update("INSERT INTO backup_runs (ended_at, file) VALUES ('2026-11-23T15:00:00.000Z', 'x.db')");
        program.machine().database().update("""
                        INSERT INTO engine_events (at, mode, kind, message)
                        VALUES ('2026-11-23T15:00:00.000Z', 'PAPER', 'DRIFT', 'AAPL: 3 shares are missing')
                        """);

        assertThat(value("livetrading_alerts_undelivered{urgency=\"urgent\"}")).hasValue(1);
        assertThat(value("livetrading_healthy{part=\"alertHealth\"}")).hasValue(0);
        assertThat(value("livetrading_backup_age_seconds")).hasValue(3600);
        assertThat(value("livetrading_drift")).hasValue(1);
        assertThat(value("livetrading_db_bytes"))
                .hasValue((double) bean(Storage.class).bytes());
    }

    @Test
    void slippageIsHowMuchWorseThanTheOpenOfTheBarItWas() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        assertThat(number("SELECT count(*) FROM trade_history")).isPositive();
        assertThat(value("livetrading_slippage_bps"))
                .as("the bar has not closed")
                .isEmpty();
        program.skipTo("2026-11-24T14:31:00Z");
        program.pass(Duration.ofMinutes(2));

        double worse = number("SELECT sum(t.quantity * t.price * (t.price / b.open - 1)) / sum(t.quantity * t.price)"
                + " FROM trade_history t JOIN price_bars b ON b.ticker = t.ticker AND b.timeframe = '1Day'"
                + " AND b.time = unixepoch('2026-11-23T05:00:00Z') * 1000"
                // else it would be a split
                + " WHERE abs(t.price / b.open - 1) < 0.2");
        assertThat(value("livetrading_slippage_bps").orElseThrow()).isCloseTo(worse * 10_000, within(1e-6));
    }

    @Test
    void countersBeginAnewWithTheProgramAndNotWithDeletedRows() {
        trade();
        OptionalDouble filled = value("livetrading_orders_total{state=\"FILLED\"}");
        assertThat(filled).hasValue(2);
        program.machine().database().update("DELETE FROM order_events");
        assertThat(value("livetrading_orders_total{state=\"FILLED\"}")).isEqualTo(filled);

        program.restart();

        assertThat(value("livetrading_orders_total{state=\"FILLED\"}")).hasValue(0);
        assertThat(value("livetrading_equity_dollars{mode=\"PAPER\"}")).isPresent();
    }

    @Test
    void f97_tellsTheRestWhereTheDatabaseCannotBeRead() {
        trade();
        program.machine().database().update("ALTER TABLE equity_points RENAME TO elsewhere");

        String scrape = scrape();

        assertThat(scrape)
                .contains("livetrading_scrape_complete 0.0", "livetrading_db_bytes ", "jvm_memory_used_bytes")
                .doesNotContain("livetrading_equity_dollars{");
        program.machine().database().update("ALTER TABLE elsewhere RENAME TO equity_points");
        assertThat(value("livetrading_scrape_complete")).hasValue(1);
    }

    /** Each metric at least once, so that names can be compared. */
    @Test
    void theDocumentsAndWhatReadsTheMetricsNameThoseThatThereAre() throws IOException {
        rule("drawdown", "10%");
        trade();
        program.skipTo("2026-11-25T14:31:00Z");
        program.pass(Duration.ofMinutes(2));
        program.machine()
                .database()
                .update("INSERT INTO backup_runs (ended_at, file) VALUES ('2026-11-23T15:00:00.000Z', 'x.db')");
        await().until(() -> value("livetrading_locks").isPresent());
        String scrape = scrape();

        Map<String, String> told = TYPE.matcher(scrape).results().collect(named());
        assertThat(ROW.matcher(Files.readString(Path.of("docs", "operations.md")))
                        .results()
                        .collect(named()))
                .isEqualTo(told);
        for (Path reader : READERS) {
            Set<String> names = NAME.matcher(Files.readString(reader))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            assertThat(names)
                    .as(reader.toString())
                    .hasSizeGreaterThan(7)
                    .allMatch(name -> Pattern.compile("(?m)^" + name + "[{ ]")
                            .matcher(scrape)
                            .find());
        }
        assertThat(scrape).doesNotContain("AAPL", "MSFT");
    }

    private static Collector<MatchResult, ?, Map<String, String>> named() {
        return Collectors.toMap(found -> found.group(1), found -> found.group(2));
    }

    private void rule(String rule, String parameters) {
        program.machine()
                .database()
                .update("INSERT INTO risk_rules (rule, target, parameters) VALUES (?, '', ?)", rule, parameters);
    }

    private void trade() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        program.skipTo("2026-11-24T14:31:00Z");
        program.pass(Duration.ofMinutes(3));
    }

    private TradingSettings settings() {
        return ((Valid) bean(CurrentSettings.class).read()).settings();
    }

    private <T> T bean(Class<T> type) {
        return program.machine().bean(type);
    }

    private double number(String sql) {
        return Objects.requireNonNull(program.machine().database().queryForObject(sql, Double.class));
    }

    private OptionalDouble value(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst();
    }

    private String scrape() {
        var out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create()
                    .write(out, bean(PrometheusRegistry.class).scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
