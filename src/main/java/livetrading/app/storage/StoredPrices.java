package livetrading.app.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.PriceBars;
import livetrading.ledger.PriceBars.Series;
import livetrading.ledger.ReplacedBars;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.market.TradingDays;
import livetrading.portfolio.Mode;
import livetrading.review.ReportPrices;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.PastPrices;
import livetrading.simulated.PriceFolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** The prices of a data folder: those of the built-in market are made or read from files, all others are in the database. */
public final class StoredPrices implements ReportPrices {

    private static final String FEEDS =
            "SELECT feed FROM price_series WHERE ticker = ? AND timeframe = ? ORDER BY covered_from";

    private final JdbcTemplate sql;
    private final PriceBars bars;
    private final PastPrices simulated;

    /** The same for all tickers, though the market may move on while they are read. */
    private final LocalDate present;

    public StoredPrices(DataFolder folder, JdbcTemplate sql) {
        this.sql = sql;
        this.bars = new PriceBars(sql, new ReplacedBars(sql));
        this.present = SimulatedPresent.of(sql);
        this.simulated =
                new PastPrices(new GeneratedPrices(GeneratedPrices.DEFAULT_SEED), new PriceFolder(folder.prices()));
    }

    /** Of several feeds, the one that reaches back the furthest. */
    @Override
    public Optional<Bars> daily(Mode mode, Ticker ticker) {
        if (mode == Mode.SIMULATED) {
            return simulated.until(ticker, present);
        }
        List<String> feeds =
                sql.query(FEEDS, (row, number) -> row.getString(1), ticker.symbol(), Timeframe.DAY_1.code());
        return feeds.stream()
                .findFirst()
                .flatMap(feed -> bars.load(ticker, Timeframe.DAY_1, feed))
                .map(Series::bars)
                .filter(found -> !found.isEmpty());
    }

    @Override
    public boolean isReal(Mode mode, Ticker ticker) {
        return mode != Mode.SIMULATED || simulated.isRecorded(ticker);
    }

    @Override
    public TradingDays days(Mode mode) {
        return TradingDays.byRules();
    }
}
