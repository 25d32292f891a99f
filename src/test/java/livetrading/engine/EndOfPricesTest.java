package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded prices come to an end; what the program says and does then. */
class EndOfPricesTest {

    /** Enough for the longest warm-up, a year to evaluate, and some sessions to trade. */
    private static final int BARS = 860;

    @Test
    void atTheEndOfAFileItsMarketIsClosedAndSaysSo(@TempDir Path folder) throws IOException {
        LocalDate last = RandomPriceFile.write(folder, "REAL", 7, BARS);
        try (var machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET tickers = 'REAL'");
            machine.start();
            machine.sessions(120);

            assertThat(text(machine, "SELECT session_date FROM simulated_account"))
                    .isEqualTo(last.toString());
            assertThat(text(machine, "SELECT message FROM trading_state"))
                    .contains("closed")
                    .contains("REAL")
                    .contains(last.toString());
            assertThat(text(machine, "SELECT count(*) FROM strategy_evaluations"))
                    .isEqualTo("11");
            assertThat(text(machine, "SELECT count(*) FROM orders WHERE state = 'ACCEPTED'"))
                    .isEqualTo("0");
            assertThat(text(machine, "SELECT count(DISTINCT evaluated_at) FROM best_strategies"))
                    .isEqualTo("1");
        }
    }

    @Test
    void aFileThatIsNotInOrderIsRefusedByLineAndTheTickerSaysWhy(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("prices"));
        Files.writeString(
                folder.resolve("prices").resolve("BAD.csv"),
                "Date,Open,High,Low,Close,Volume\n2016-01-04,10,9,8,9,100\n");
        try (var machine = new Machine(folder)) {
            machine.database().update("UPDATE trading_config SET tickers = 'ALFA,BAD'");
            machine.start();
            machine.sessions(1);

            assertThat(text(machine, "SELECT reason FROM decisions WHERE ticker = 'BAD'"))
                    .contains("BAD.csv, line 2");
            assertThat(text(machine, "SELECT action FROM decisions WHERE ticker = 'ALFA'"))
                    .isNotEqualTo("ERROR");
        }
    }

    private static String text(Machine machine, String sql) {
        return String.valueOf(machine.database().queryForObject(sql, String.class));
    }
}
