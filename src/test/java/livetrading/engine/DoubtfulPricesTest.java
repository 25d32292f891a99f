package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices that hardly can be right elect no strategy and give no signal until somebody has looked. */
class DoubtfulPricesTest {

    private static final int BARS = 900;
    private static final int SPLIT = 500;

    @Test
    void aTickerWithASplitInItsPricesWaitsUntilTheyAreConfirmedOrMended(@TempDir Path folder) throws IOException {
        RandomPriceFile.write(folder, "GOOD", 1, BARS);
        RandomPriceFile.write(folder, "CUT", 2, BARS, SPLIT);
        try (var machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET tickers = 'CUT,GOOD'");
            machine.start();
            machine.sessions(3);

            assertThat(evaluated(machine)).containsExactly("GOOD");
            assertThat(machine.database()
                            .queryForList("SELECT message FROM engine_events WHERE kind = 'ALARM'", String.class))
                    .singleElement()
                    .asString()
                    .startsWith("the prices of CUT are doubtful: 2013-12-30 opens at ")
                    .contains("it looks like a split of ");
            assertThat(lastDecision(machine)).startsWith("the prices of CUT are doubtful: ");

            machine.control().confirmPrices(Mode.SIMULATED, new Ticker("CUT"), "somebody");
            machine.sessions(1);
            assertThat(evaluated(machine)).containsExactly("CUT", "GOOD");

            machine.control().doubtPrices(Mode.SIMULATED, new Ticker("CUT"), "somebody");
            machine.sessions(1);
            assertThat(lastDecision(machine)).startsWith("the prices of CUT are doubtful: ");

            RandomPriceFile.write(folder, "CUT", 2, BARS);
            machine.sessions(1);
            assertThat(lastDecision(machine)).doesNotContain("doubtful");
            assertThat(machine.database().queryForObject("SELECT count(*) FROM implausible_prices", Integer.class))
                    .isZero();
        }
    }

    private static List<@Nullable String> evaluated(Machine machine) {
        return machine.database().queryForList("SELECT ticker FROM best_strategies ORDER BY ticker", String.class);
    }

    private static String lastDecision(Machine machine) {
        return String.valueOf(machine.database()
                .queryForObject(
                        "SELECT reason FROM decisions WHERE ticker = 'CUT' ORDER BY id DESC LIMIT 1", String.class));
    }
}
