package livetrading.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import livetrading.tax.AccountTaxes;
import livetrading.tax.ShareChange;
import livetrading.tax.TaxTrade;
import livetrading.tax.TickerTaxes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trades of the program as tax law sees them. A mode may have hundreds of thousands: those of one ticker are read at a time. */
@Component
public class TaxRecords {

    private static final String TRADES =
            "SELECT ticker, client_order_id, timestamp, side, quantity, price, fees FROM trade_history WHERE mode = ?";

    private static final String CHANGES = "SELECT ticker, at, ratio, shares_left FROM holding_changes WHERE mode = ?";

    private final JdbcTemplate sql;

    public TaxRecords(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Those of a ticker. */
    @Transactional(readOnly = true)
    public TickerTaxes of(Mode mode, Ticker ticker) {
        List<TaxTrade> trades = sql.query(
                TRADES + " AND ticker = ? ORDER BY timestamp, id",
                (row, number) -> trade(row),
                mode.name(),
                ticker.symbol());
        List<ShareChange> changes = sql.query(
                CHANGES + " AND ticker = ? ORDER BY at, id",
                (row, number) -> change(row),
                mode.name(),
                ticker.symbol());
        return TickerTaxes.of(ticker, trades, changes);
    }

    /** The tickers of which something was sold at some moment or later. */
    public List<Ticker> soldSince(Mode mode, Instant from) {
        return sql.query(
                "SELECT DISTINCT ticker FROM trade_history WHERE mode = ? AND side = 'SELL' AND timestamp >= ?"
                        + " ORDER BY ticker",
                (row, number) -> new Ticker(row.getString(1)),
                mode.name(),
                InstantText.of(from));
    }

    /** All of a mode. */
    @Transactional(readOnly = true)
    public AccountTaxes of(Mode mode) {
        Map<String, List<ShareChange>> changes = new HashMap<>();
        sql.query(
                CHANGES + " ORDER BY at, id",
                (RowCallbackHandler) row -> changes.computeIfAbsent(row.getString(1), ticker -> new ArrayList<>())
                        .add(change(row)),
                mode.name());
        var tickers = new Tickers(changes);
        sql.query(TRADES + " ORDER BY ticker, timestamp, id", (RowCallbackHandler) tickers::add, mode.name());
        return AccountTaxes.of(tickers.all());
    }

    /** Works out one ticker after the other, and forgets its trades. */
    private static final class Tickers {

        private final Map<String, List<ShareChange>> changes;
        private final List<TickerTaxes> done = new ArrayList<>();
        private final List<TaxTrade> trades = new ArrayList<>();
        private String ticker = "";

        Tickers(Map<String, List<ShareChange>> changes) {
            this.changes = changes;
        }

        private void add(ResultSet row) throws SQLException {
            String next = row.getString(1);
            if (!next.equals(ticker)) {
                finish();
                ticker = next;
            }
            trades.add(trade(row));
        }

        private void finish() {
            if (!trades.isEmpty()) {
                done.add(TickerTaxes.of(new Ticker(ticker), trades, changes.getOrDefault(ticker, List.of())));
                trades.clear();
            }
        }

        private List<TickerTaxes> all() {
            finish();
            return done;
        }
    }

    private static TaxTrade trade(ResultSet row) throws SQLException {
        return new TaxTrade(
                row.getString("client_order_id"),
                Instant.parse(row.getString("timestamp")),
                Side.valueOf(row.getString("side")),
                number(row, "quantity"),
                number(row, "price"),
                number(row, "fees"));
    }

    private static ShareChange change(ResultSet row) throws SQLException {
        return new ShareChange(Instant.parse(row.getString("at")), number(row, "ratio"), number(row, "shares_left"));
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
