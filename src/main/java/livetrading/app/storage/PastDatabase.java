package livetrading.app.storage;

import java.time.LocalDate;
import livetrading.engine.PastBars;
import livetrading.ledger.DecisionInputs;
import livetrading.ledger.PastDecisions;
import livetrading.ledger.PriceBars;
import livetrading.ledger.ReplacedBars;
import livetrading.simulated.GeneratedPrices;
import livetrading.simulated.PastPrices;
import livetrading.simulated.PriceFolder;
import livetrading.strategy.Strategies;
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
        LocalDate present = SimulatedPresent.of(sql);
        var replaced = new ReplacedBars(sql);
        return new PastBars(
                new PriceBars(sql, replaced), replaced, (ticker, timeframe) -> simulated.until(ticker, present));
    }

    public Strategies strategies() {
        return StoredStrategies.of(sql);
    }
}
