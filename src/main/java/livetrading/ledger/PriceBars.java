package livetrading.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bars that were fetched from outside, each series by where its prices come from. Too many rows for entities. */
@Component
public class PriceBars {

    private static final String SERIES = " ticker = ? AND timeframe = ? AND feed = ?";

    /** Of a bar, beside its time. */
    private static final int FIELDS = 5;

    private final JdbcTemplate sql;
    private final ReplacedBars replaced;

    public PriceBars(JdbcTemplate sql, ReplacedBars replaced) {
        this.sql = sql;
        this.replaced = replaced;
    }

    /**
     * @param coveredFrom from when on all bars that there are have been fetched
     * @param bars oldest first
     */
    public record Series(Instant coveredFrom, Bars bars) {}

    /** Empty when the series was never fetched. */
    @Transactional(readOnly = true)
    public Optional<Series> load(Ticker ticker, Timeframe timeframe, String feed) {
        List<Instant> from = sql.query(
                "SELECT covered_from FROM price_series WHERE" + SERIES,
                (row, number) -> Instant.ofEpochMilli(row.getLong(1)),
                ticker.symbol(),
                timeframe.code(),
                feed);
        return from.stream().findFirst().map(covered -> new Series(covered, bars(ticker, timeframe, feed)));
    }

    /** Straight into columns: a year of minutes is a hundred thousand bars. */
    private Bars bars(Ticker ticker, Timeframe timeframe, String feed) {
        Object[] key = {ticker.symbol(), timeframe.code(), feed};
        int size = Objects.requireNonNull(
                sql.queryForObject("SELECT count(*) FROM price_bars WHERE" + SERIES, Integer.class, key));
        long[] times = new long[size];
        double[][] columns = new double[FIELDS][size];
        sql.query(
                "SELECT time, open, high, low, close, volume FROM price_bars WHERE" + SERIES + " ORDER BY time",
                row -> {
                    int i = row.getRow() - 1;
                    times[i] = row.getLong(1);
                    for (int field = 0; field < FIELDS; field++) {
                        columns[field][i] = row.getDouble(field + 2);
                    }
                },
                key);
        return new Bars(ticker, timeframe, times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** Adds bars after those that are there. */
    @Transactional
    public void append(Bars newer, String feed) {
        sql.batchUpdate(
                "INSERT INTO price_bars (ticker, timeframe, feed, time, open, high, low, close, volume)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {

                    @Override
                    public void setValues(PreparedStatement statement, int row) throws SQLException {
                        fill(statement, newer, row, feed);
                    }

                    @Override
                    public int getBatchSize() {
                        return newer.size();
                    }
                });
    }

    private static void fill(PreparedStatement statement, Bars bars, int row, String feed) throws SQLException {
        statement.setString(1, bars.ticker().symbol());
        statement.setString(2, bars.timeframe().code());
        statement.setString(3, feed);
        statement.setLong(4, bars.times()[row]);
        statement.setDouble(5, bars.open()[row]);
        statement.setDouble(6, bars.high()[row]);
        statement.setDouble(7, bars.low()[row]);
        statement.setDouble(8, bars.close()[row]);
        statement.setDouble(9, bars.volume()[row]);
    }

    /** Replaces a stored series, whose values are kept for decisions that were made from them. */
    @Transactional
    public void replace(Series series, String feed) {
        Bars bars = series.bars();
        Object[] key = {bars.ticker().symbol(), bars.timeframe().code(), feed};
        replaced.keep(() -> bars(bars.ticker(), bars.timeframe(), feed), bars, feed);
        sql.update("DELETE FROM price_bars WHERE" + SERIES, key);
        sql.update("DELETE FROM price_series WHERE" + SERIES, key);
        sql.update(
                "INSERT INTO price_series (ticker, timeframe, feed, covered_from) VALUES (?, ?, ?, ?)",
                key[0],
                key[1],
                key[2],
                series.coveredFrom().toEpochMilli());
        append(bars, feed);
    }
}
