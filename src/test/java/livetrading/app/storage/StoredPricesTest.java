package livetrading.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredPricesTest {

    @TempDir
    Path folder;

    private JdbcTemplate sql;

    @BeforeEach
    void openDatabase() {
        MigratedDatabase.into(folder);
        sql = new JdbcTemplate(SqliteDataSources.plain(folder.resolve("trading_state.db")));
    }

    /** The program may run, and its market go on, while prices of ticker after ticker are read. */
    @Test
    void allPricesOfTheSimulatedMarketEndWithTheSameSession() {
        decide("2019-05-06T04:00:00.000Z");
        var prices = new StoredPrices(new DataFolder(folder), ReadDatabase.of(new DataFolder(folder)));
        assertThat(lastDay(prices, "ALFA")).isEqualTo("2019-05-06");

        decide("2019-05-07T04:00:00.000Z");

        assertThat(lastDay(prices, "ECHO")).isEqualTo("2019-05-06");
        var later = new StoredPrices(new DataFolder(folder), sql);
        assertThat(lastDay(later, "ALFA")).isEqualTo("2019-05-07");
    }

    /** What stood in the way has no bar, and was written down by another clock. */
    @Test
    void onlyBarsTellWhatDayItIs() {
        decide("2019-05-06T04:00:00.000Z");
        sql.update("INSERT INTO decisions (decided_at, mode, ticker, action, reason) VALUES"
                + " ('2026-11-23T15:00:00.000Z', 'SIMULATED', 'ALFA', 'ERROR', 'no prices')");

        assertThat(lastDay(new StoredPrices(new DataFolder(folder), sql), "ALFA"))
                .isEqualTo("2019-05-06");
    }

    private static LocalDate lastDay(StoredPrices prices, String ticker) {
        Bars bars = prices.daily(Mode.SIMULATED, new Ticker(ticker)).orElseThrow();
        return bars.date(bars.size() - 1);
    }

    private void decide(String bar) {
        sql.update(
                "INSERT INTO decisions (decided_at, bar_time, mode, ticker, action, reason) VALUES"
                        + " ('2026-11-23T15:00:00.000Z', ?, 'SIMULATED', 'ALFA', 'HOLD', 'RSI')",
                bar);
    }
}
