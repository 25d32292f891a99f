package livetrading.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The values of bars in whose place others came, since a split, a dividend or a correction changes the past: as long as a
 * decision is left that may have been made from them.
 */
@Component
public class ReplacedBars {

    /** Of more bars, such as two years of minutes, each dividend would take megabytes. */
    static final int MOST = 10_000;

    private final JdbcTemplate sql;

    public ReplacedBars(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Keeps what differs of bars that are about to be replaced, in the transaction in which they are. */
    void keep(Supplier<Bars> before, Bars now, String feed) {
        if (isUnused()) {
            return;
        }
        BarsOfBefore replaced = BarsOfBefore.of(before.get(), now);
        if (replaced.size() > 0 && replaced.size() <= MOST) {
            // a check that is under way comes next
            sql.update(
                    "INSERT INTO replaced_bars (ticker, timeframe, feed, last_inputs, content) VALUES"
                            + " (?, ?, ?, (SELECT max(id) + 1 FROM decision_inputs), ?)",
                    now.ticker().symbol(),
                    now.timeframe().code(),
                    feed,
                    replaced.packed());
        }
    }

    private boolean isUnused() {
        return sql.queryForList(
                        "SELECT 1 FROM decision_inputs WHERE mode <> 'SIMULATED' ORDER BY id DESC LIMIT 1",
                        Integer.class)
                .isEmpty();
    }

    /** Those of a series, the last ones that were replaced first. */
    public List<BarsOfBefore> of(Ticker ticker, Timeframe timeframe, String feed) {
        return sql.query(
                "SELECT content FROM replaced_bars WHERE ticker = ? AND timeframe = ? AND feed = ? ORDER BY id DESC",
                (row, number) -> BarsOfBefore.unpacked(Objects.requireNonNullElse(row.getBytes(1), new byte[0])),
                ticker.symbol(),
                timeframe.code(),
                feed);
    }
}
