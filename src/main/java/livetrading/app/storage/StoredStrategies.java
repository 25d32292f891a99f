package livetrading.app.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.candidate.Candidates;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.springframework.jdbc.core.JdbcTemplate;

/** The strategies of the program, and the scripts of a database; not those in jars, whose code is not run here. */
public record StoredStrategies(Map<String, Strategy> scripts) implements Strategies {

    public StoredStrategies {
        scripts = Map.copyOf(scripts);
    }

    public static StoredStrategies of(JdbcTemplate sql) {
        var known = new HashMap<String, Strategy>();
        sql.query("SELECT id, version, source FROM strategy_scripts", row -> {
            try {
                Strategy strategy = ScriptStrategy.version(row.getString(1), row.getInt(2), row.getString(3));
                known.put(strategy.id(), strategy);
            } catch (BadScript e) {
                // one that is looked for is then said to be gone
            }
        });
        return new StoredStrategies(known);
    }

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
