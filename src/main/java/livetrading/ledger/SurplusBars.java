package livetrading.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Bars that nothing uses. A series is unknown from the first transaction on that takes bars of it, so that what is left of
 * it in between is never taken for all of it.
 */
@Component
@Order(4)
final class SurplusBars implements Surplus {

    private static final String TABLE = "price_bars";

    private static final String TICKERS = """
            SELECT tickers FROM trading_config
            UNION ALL SELECT ticker FROM own_holdings UNION ALL SELECT ticker FROM positions
            UNION ALL SELECT DISTINCT ticker FROM orders UNION ALL SELECT DISTINCT ticker FROM trade_history
            UNION ALL SELECT peers FROM best_strategies
            UNION ALL SELECT o.peers FROM orders o JOIN own_holdings h ON h.entry_order = o.client_order_id
            """;

    private static final String SERIES = """
            SELECT s.ticker, s.timeframe, s.feed, (SELECT max(b.time) FROM price_bars b
                WHERE b.ticker = s.ticker AND b.timeframe = s.timeframe AND b.feed = s.feed) AS newest
            FROM price_series s
            """;

    /** What was begun another night, or was added to a series after it had become unknown. */
    private static final String REMAINS = """
            SELECT DISTINCT b.ticker, b.timeframe, b.feed, 0 AS newest FROM price_bars b
            LEFT JOIN price_series s ON s.ticker = b.ticker AND s.timeframe = b.timeframe AND s.feed = b.feed
            WHERE s.ticker IS NULL
            """;

    private static final String OF = " ticker = ? AND timeframe = ? AND feed = ?";

    private final QuietReads reads;
    private final JdbcTemplate sql;

    SurplusBars(QuietReads reads, JdbcTemplate sql) {
        this.reads = reads;
        this.sql = sql;
    }

    @Override
    public void remove(Retention retention, Instant thinnedBefore, Removal removal) {
        UsedBars used = used(retention);
        List<UsedBars.Series> unused = Stream.concat(
                        series(SERIES).stream().filter(series -> !used.needs(series)), series(REMAINS).stream())
                .toList();
        for (UsedBars.Series series : unused) {
            while (removal.run(TABLE, () -> removeSome(series)) > 0) {
                // until there are none
            }
        }
    }

    private UsedBars used(Retention retention) {
        Set<String> tickers = new HashSet<>();
        reads.texts(TICKERS).forEach(list -> {
            for (String ticker : list.split(",", -1)) {
                tickers.add(ticker.strip());
            }
        });
        List<String> inForce = reads
                .list("SELECT timeframe, feed FROM trading_config", (row, i) -> List.of(text(row, 1), text(row, 2)))
                .stream()
                .findFirst()
                .orElse(List.of("", ""));
        return new UsedBars(tickers, inForce.getFirst(), inForce.getLast(), retention.thinnedBefore());
    }

    private List<UsedBars.Series> series(String query) {
        return reads.list(
                query,
                (row, i) -> new UsedBars.Series(
                        text(row, 1), text(row, 2), text(row, 3), Instant.ofEpochMilli(row.getLong(4))));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private int removeSome(UsedBars.Series series) {
        Object[] key = {series.ticker(), series.timeframe(), series.feed()};
        sql.update("DELETE FROM price_series WHERE" + OF, key);
        Optional<Long> next = sql
                .query(
                        "SELECT time FROM price_bars WHERE" + OF + " ORDER BY time LIMIT 1 OFFSET " + Removal.ROWS,
                        (row, i) -> row.getLong(1),
                        key)
                .stream()
                .findFirst();
        return sql.update(
                "DELETE FROM price_bars WHERE" + OF + " AND time < ?",
                series.ticker(),
                series.timeframe(),
                series.feed(),
                next.orElse(Long.MAX_VALUE));
    }
}
