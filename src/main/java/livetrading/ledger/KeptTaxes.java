package livetrading.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.portfolio.Mode;
import livetrading.tax.AccountTaxes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The taxes of a mode, whose lots are followed anew only when its trades are others: of a hundred thousand that takes
 * seconds. That somebody has edited nothing but the time of a trade is seen with the next one.
 */
@Component
public class KeptTaxes {

    private static final String TRADES =
            "SELECT count(*), max(id), min(timestamp), max(timestamp), sum(quantity), sum(quantity * price), sum(fees),"
                    + " sum(CASE WHEN side = 'SELL' THEN quantity ELSE 0 END) FROM trade_history WHERE mode = ?";

    private static final String CHANGES =
            "SELECT count(*), max(id), sum(ratio), sum(shares_left) FROM holding_changes WHERE mode = ?";

    private final JdbcTemplate sql;
    private final TaxRecords records;
    private final Map<Mode, Kept> kept = new ConcurrentHashMap<>();

    KeptTaxes(JdbcTemplate sql, TaxRecords records) {
        this.sql = sql;
        this.records = records;
    }

    /** @param state of the rows that they were followed from */
    private record Kept(List<Map<String, Object>> state, AccountTaxes taxes) {}

    /** All of a mode. */
    public AccountTaxes of(Mode mode) {
        // before the rows are read: what comes in between is followed the next time
        List<Map<String, Object>> state =
                List.of(sql.queryForMap(TRADES, mode.name()), sql.queryForMap(CHANGES, mode.name()));
        Kept before = kept.get(mode);
        if (before != null && before.state().equals(state)) {
            return before.taxes();
        }
        AccountTaxes taxes = records.of(mode);
        kept.put(mode, new Kept(state, taxes));
        return taxes;
    }
}
