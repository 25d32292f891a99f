package livetrading.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fills of a mode as one looks back at trades that are over; of a hundred thousand, those of one ticker are read in a millisecond. */
@Component
@Transactional(readOnly = true)
public class PastFills {

    private static final String FILLS = """
            SELECT fill.ticker, fill.client_order_id, fill.side, fill.quantity, fill.price, fill.realized_profit,
                fill.timestamp, own_order.exit_rules
            FROM trade_history fill LEFT JOIN orders own_order ON own_order.client_order_id = fill.client_order_id
            WHERE fill.mode = ?""";

    private final JdbcTemplate sql;

    PastFills(JdbcTemplate sql) {
        this.sql = sql;
    }

    /**
     * A fill.
     *
     * @param profit of a sale, in US dollars; null where it is not known
     * @param exitRules the risk rules that wanted the order, where any did
     */
    public record PastFill(
            String ticker,
            String clientOrderId,
            Side side,
            BigDecimal quantity,
            BigDecimal price,
            @Nullable BigDecimal profit,
            Instant at,
            Optional<String> exitRules) {}

    /** All of a mode, those of a ticker together and in order of time, the tickers in the order of their symbols. */
    public List<PastFill> of(Mode mode) {
        return sql.query(
                FILLS + " ORDER BY fill.ticker, fill.timestamp, fill.id", (row, number) -> fill(row), mode.name());
    }

    /** Those of a ticker, in order of time. */
    public List<PastFill> of(Mode mode, String ticker) {
        return sql.query(
                FILLS + " AND fill.ticker = ? ORDER BY fill.timestamp, fill.id",
                (row, number) -> fill(row),
                mode.name(),
                ticker);
    }

    private static PastFill fill(ResultSet row) throws SQLException {
        return new PastFill(
                row.getString("ticker"),
                row.getString("client_order_id"),
                Side.valueOf(row.getString("side")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("price"),
                row.getBigDecimal("realized_profit"),
                InstantText.read(row.getString("timestamp")),
                Optional.ofNullable(row.getString("exit_rules")));
    }

    /** The number of the first fill of a mode, by time: another one once it was started anew; 0 without any. */
    public long first(Mode mode) {
        return sql
                .query(
                        "SELECT id FROM trade_history WHERE mode = ? ORDER BY timestamp, id LIMIT 1",
                        (row, number) -> row.getLong(1),
                        mode.name())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** The tickers of a mode with fills after one. */
    public List<String> tickersAfter(Mode mode, long id) {
        // the plus keeps the database from looking through all fills of the mode instead of the few after one
        return sql.query(
                "SELECT DISTINCT ticker FROM trade_history WHERE id > ? AND +mode = ?",
                (row, number) -> row.getString(1),
                id,
                mode.name());
    }
}
