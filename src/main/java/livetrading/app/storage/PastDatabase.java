package livetrading.app.storage;

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
import livetrading.ledger.ReplacedBars;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.PastPrices;
import livetrading.simulated.PriceFolder;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database and the price files of a data folder, which are only read: the program may be running over them. */
public final class PastDatabase {

    private final DataFolder folder;
    private final JdbcTemplate sql;

    public PastDatabase(DataFolder folder) {
        this.folder = folder;
        this.sql = ReadDatabase.of(folder);
    }

    public PastDecisions decisions() {
        return new PastDecisions(sql);
    }

    public DecisionInputs inputs() {
        return new DecisionInputs(sql);
    }

    public PastBars bars() {
        var simulated =
                new PastPrices(new GeneratedPrices(GeneratedPrices.DEFAULT_SEED), new PriceFolder(folder.prices()));
        var replaced = new ReplacedBars(sql);
        return new PastBars(
                new PriceBars(sql, replaced), replaced, (ticker, timeframe) -> simulated.until(ticker, lastDay()));
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
