package livetrading.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of the past, as trading in mode PAPER would have left them. */
final class AgedRows {

    private static final List<String> TABLES = List.of(
            "decisions",
            "decision_inputs",
            "decision_parts",
            "replaced_bars",
            "equity_points",
            "order_events",
            "engine_events",
            "risk_actions",
            "alerts",
            "alert_cursors",
            "alert_channels",
            "orders",
            "own_holdings",
            "trade_history",
            "price_bars",
            "price_series",
            "retention_runs",
            "table_sizes");

    /** In which those lie of which some may go. */
    private static final List<String> THINNED =
            List.of("order_events", "engine_events", "risk_actions", "alerts", "price_bars", "price_series");

    private static final String ORDER = """
            INSERT INTO orders (client_order_id, mode, ticker, strategy, parameters, side, quantity, bar_time, history_start,
            peers, reason, state, state_reason, filled_quantity, created_at, updated_at) VALUES ('%1$s', 'PAPER', '%2$s',
            'rsi', '{}', 'BUY', 1, '2023-01-03', '2022-01-03', '%3$s', '', '%4$s', '', 0, '2023-01-03', '2023-01-03')
            """;

    private static final String ORDER_EVENT =
            "INSERT INTO order_events (id, client_order_id, at, state, message) VALUES (%d, '%s', '%s', 'FILLED', '%s')";

    private static final String EVENT =
            "INSERT INTO engine_events (id, at, kind, message, mode) VALUES (%d, '%s', '%s', '%s', 'PAPER')";

    private static final String ACTION = """
            INSERT INTO risk_actions (id, mode, ticker, rule, action, bar_time, acted_at, reason)
            VALUES (%1$d, 'PAPER', '%2$s', 'cooldown', 'BLOCK', '%1$d', '%3$s', '%4$s')
            """;

    private static final String ALERT = """
            INSERT INTO alerts (id, channel, at, kind, message, state, attempts, next_try, created_at)
            VALUES (%1$d, '%2$s', '%3$s', 'HALT', '%4$s', '%5$s', 1, '%3$s', '%3$s')
            """;

    private static final String SERIES =
            "INSERT INTO price_series (ticker, timeframe, feed, covered_from) VALUES ('%s', '1Day', 'sip', 1)";

    private static final String BAR = """
            INSERT INTO price_bars (ticker, timeframe, feed, time, open, high, low, close, volume)
            VALUES ('%s', '1Day', 'sip', 1600000000000, 1, 1, 1, 1, 1)
            """;

    private static final String OLD = "2023-01-03T15:00:00.000Z";
    private static final String NEW = "2026-11-20T15:00:00.000Z";

    /** What a position, an order under way, a channel, an execution or a page still asks for. */
    static final List<String> NEEDED = List.of(
            "INSERT INTO alert_channels (id, type, title, settings, enabled, created_at) VALUES (7, 'NTFY', 'a', '{}', 0, '')",
            "INSERT INTO alert_cursors (channel, source, last_id) VALUES ('channel-7', 'order_events', 50)",
            "INSERT INTO alert_cursors (channel, source, last_id) VALUES ('channel-7', 'engine_events', 900)",
            "INSERT INTO alert_cursors (channel, source, last_id) VALUES ('channel-99', 'order_events', 0)",
            "INSERT INTO alert_cursors (channel, source, last_id) VALUES ('email', 'risk_actions', 900)",
            ORDER.formatted("ended", "MSFT", "", "FILLED"),
            ORDER.formatted("open", "MSFT", "", "UNKNOWN"),
            ORDER.formatted("entry", "AAPL", "PEER,PAIR", "FILLED"),
            "INSERT INTO own_holdings (mode, ticker, quantity, cost, entry_order) VALUES ('PAPER', 'AAPL', 1, 1, 'entry')",
            ORDER_EVENT.formatted(10, "open", OLD, "under way"),
            ORDER_EVENT.formatted(11, "entry", OLD, "of a position"),
            ORDER_EVENT.formatted(12, "ended", NEW, "of lately"),
            ORDER_EVENT.formatted(60, "ended", OLD, "not told yet"),
            ORDER_EVENT.formatted(61, "ended", OLD, "the last one"),
            EVENT.formatted(10, OLD, "START", "still running"),
            EVENT.formatted(950, OLD, "DRIFT", "not told yet"),
            "WITH RECURSIVE n(i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 599)"
                    + " INSERT INTO engine_events (id, at, kind, message, mode)"
                    + " SELECT i, '" + OLD + "', 'DRIFT', 'one of the last', 'PAPER' FROM n",
            ACTION.formatted(10, "AAPL", OLD, "of a position"),
            "WITH RECURSIVE n(i) AS (SELECT 101 UNION ALL SELECT i + 1 FROM n WHERE i < 600)"
                    + " INSERT INTO risk_actions (id, mode, ticker, rule, action, bar_time, acted_at, reason)"
                    + " SELECT i, 'PAPER', 'MSFT', 'cooldown', 'BLOCK', i, '" + OLD + "', 'one of the last' FROM n",
            ALERT.formatted(10, "email", OLD, "undelivered", "WAITING"),
            ALERT.formatted(11, "email", OLD, "held back", "HELD"),
            ALERT.formatted(13, "email", OLD, "delivered last", "SENT"),
            SERIES.formatted("AAPL"),
            BAR.formatted("AAPL"),
            SERIES.formatted("PAIR"),
            BAR.formatted("PAIR"));

    /** As old, and of use for nothing. */
    static final List<String> NOT_NEEDED = List.of(
            ORDER_EVENT.formatted(1, "ended", OLD, "gone"),
            EVENT.formatted(2, OLD, "DRIFT", "gone"),
            ACTION.formatted(2, "MSFT", OLD, "gone"),
            ALERT.formatted(2, "email", OLD, "gone", "SENT"),
            BAR.formatted("gone"));

    private AgedRows() {}

    static void clear(JdbcTemplate database) {
        TABLES.forEach(table -> database.update("DELETE FROM " + table));
    }

    static long count(JdbcTemplate database) {
        return THINNED.stream()
                .mapToLong(table ->
                        Objects.requireNonNull(database.queryForObject("SELECT count(*) FROM " + table, Long.class)))
                .sum();
    }

    /** A session of checks every five minutes, each after a bar, that all find nothing to do. */
    static void decisions(JdbcTemplate database, String ticker, String day, int checks) {
        insert(
                database,
                "decisions (decided_at, bar_time, mode, ticker, strategy, stance, action, reason, price)",
                times(day, checks)
                        .map(at ->
                                "('%s', '%s', 'PAPER', '%s', 'rsi', 'OUT', 'HOLD', 'RSI(14) %d.%d is not below 30', 100)"
                                        .formatted(
                                                text(at),
                                                text(at.minus(Duration.ofMinutes(5))),
                                                ticker,
                                                30 + at.getEpochSecond() % 50,
                                                at.getEpochSecond() % 7)));
    }

    static void equity(JdbcTemplate database, String day, int checks) {
        insert(
                database,
                "equity_points (mode, at, equity, cash, buying_power, market_value)",
                times(day, checks).map(at -> "('PAPER', '%s', 100, 100, 100, 0)".formatted(text(at))));
    }

    static void events(JdbcTemplate database, String day, int number) {
        insert(
                database,
                "engine_events (at, kind, message, mode)",
                times(day, number).map(at -> "('%s', 'DRIFT', 'x', 'PAPER')".formatted(text(at))));
    }

    /** At once: each commit waits for the disk. */
    private static void insert(JdbcTemplate database, String table, Stream<String> rows) {
        database.update("INSERT INTO %s VALUES %s".formatted(table, rows.collect(Collectors.joining(", "))));
    }

    private static Stream<Instant> times(String day, int number) {
        Instant open = Instant.parse(day + "T14:30:00Z");
        return IntStream.range(0, number)
                .mapToObj(i -> open.plus(Duration.ofMinutes(5).multipliedBy(i)));
    }

    private static String text(Instant at) {
        return at.toString().replace("Z", ".000Z");
    }
}
