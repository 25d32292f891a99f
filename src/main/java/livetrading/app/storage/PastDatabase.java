package livetrading.app.storage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.candidate.Candidates;
import livetrading.engine.PastBars;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.ledger.PriceBars;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.PastPrices;
import livetrading.simulated.PriceFolder;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database and the price files of a data folder, which are only read: the program may be running over them. */
public final class PastDatabase {

    private static final int BUSY_MILLIS = 10_000;

    private final DataFolder folder;
    private final JdbcTemplate sql;

    public PastDatabase(Path path) {
        this.folder = new DataFolder(path);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.database());
        this.sql = new JdbcTemplate(source);
    }

    public PastDecisions decisions() {
        return new PastDecisions(sql);
    }

    public DecisionInputs inputs() {
        return new DecisionInputs(sql);
    }

    /** Those of the simulated market are made or read from files, the others are stored. */
    public PastBars bars() {
        var simulated =
                new PastPrices(new GeneratedPrices(GeneratedPrices.DEFAULT_SEED), new PriceFolder(folder.prices()));
        var stored = new PriceBars(sql);
        return (mode, ticker, timeframe, feed) ->
                mode == Mode.SIMULATED ? simulated.until(ticker, lastDay()) : stored(stored, ticker, timeframe, feed);
    }

    private static Optional<Bars> stored(PriceBars bars, Ticker ticker, Timeframe timeframe, String feed) {
        return bars.load(ticker, timeframe, feed).map(PriceBars.Series::bars).filter(all -> !all.isEmpty());
    }

    private LocalDate lastDay() {
        return sql
                .queryForList(
                        "SELECT substr(max(bar_time), 1, 10) FROM decisions WHERE mode = 'SIMULATED'", String.class)
                .stream()
                .flatMap(day -> Optional.ofNullable(day).map(LocalDate::parse).stream())
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }

    /** Those of the program, and what its users wrote; not those in jars, whose code is not run here. */
    public Strategies strategies() {
        var known = new HashMap<String, Strategy>();
        sql.query("SELECT id, version, source FROM strategy_scripts", row -> {
            try {
                Strategy strategy = ScriptStrategy.version(row.getString(1), row.getInt(2), row.getString(3));
                known.put(strategy.id(), strategy);
            } catch (BadScript e) {
                // one that is looked for is then said to be gone
            }
        });
        return new Known(Map.copyOf(known));
    }

    private record Known(Map<String, Strategy> scripts) implements Strategies {

        @Override
        public List<Strategy> all() {
            return StrategyCatalog.all();
        }

        @Override
        public Optional<Strategy> find(String id) {
            return Candidates.find(
                    id, plain -> StrategyCatalog.find(plain).or(() -> Optional.ofNullable(scripts.get(plain))));
        }

        @Override
        public int dropped() {
            return 0;
        }
    }
}
