package livetrading.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import livetrading.app.storage.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxCommandTest {

    @TempDir
    private Path data;

    private String said = "";

    @BeforeEach
    void trade() throws Exception {
        MigratedDatabase.into(data);
        // the example of Publication 550: a loss of $250 is deferred, the new shares have a basis of $1,050
        fill("2024-03-01", "BUY", "10.00");
        fill("2024-06-03", "SELL", "7.50");
        fill("2024-06-20", "BUY", "8.00");
        fill("2025-08-01", "SELL", "12.00");
    }

    @Test
    void saysWhatAYearComesTo() throws Exception {
        assertThat(tax("--year", "2024")).isZero();
        assertThat(said)
                .contains("2024, mode LIVE\n")
                .contains("Short-term      1 sales, proceeds $750.00, cost $1,000.00, disallowed $250.00, gain $0.00")
                .contains("Long-term       0 sales")
                .contains("No tax advice");

        assertThat(tax("--year", "2025")).isZero();
        assertThat(said)
                .contains(
                        "Long-term       1 sales, proceeds $1,200.00, cost $1,050.00, disallowed $0.00, gain $150.00");
    }

    @Test
    void writesTheLinesOfTheForm() throws Exception {
        assertThat(tax("--year", "2024", "--format", "csv")).isZero();
        assertThat(said).contains("100 sh. ALFA").contains("W").doesNotContain("No tax advice");
    }

    @Test
    void readsWhileAnotherWrites() throws Exception {
        try (Connection writer = open();
                Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("UPDATE trade_history SET price = 1");
            assertThat(tax("--year", "2025")).as(said).isZero();
            statement.execute("ROLLBACK");
        }
        assertThat(said).contains("gain $150.00");
    }

    @Test
    void keepsModesApart() throws Exception {
        assertThat(tax("--year", "2024", "--mode", "paper")).isZero();
        assertThat(said).contains("PAPER: for practice").contains("Short-term      0 sales");
    }

    @Test
    void theBuiltInMarketHasATimeOfItsOwn() throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE trade_history SET mode = 'SIMULATED',"
                    + " timestamp = replace(replace(timestamp, '2025', '2999'), '2024', '2998')");
            statement.execute("DELETE FROM trade_history WHERE side = 'BUY' AND timestamp > '2998-06-10'");
            statement.execute("DELETE FROM trade_history WHERE timestamp > '2999'");
            played("2998-06-30");
            assertThat(tax("--year", "2998", "--mode", "simulated")).as(said).isZero();
            assertThat(said).contains("A purchase of ALFA before 2998-07-04 would defer a loss of $250.00.");

            played("2998-07-04");
            assertThat(tax("--year", "2998", "--mode", "simulated")).isZero();
            assertThat(said).contains("proceeds $750.00").doesNotContain("would defer");
        }
    }

    private void played(String day) throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into decisions (mode, decided_at, bar_time, ticker, stance, action, reason)
                     values ('SIMULATED', '%1$sT21:00:00.000Z', '%1$sT04:00:00.000Z', 'ALFA', 'OUT', 'HOLD', 'x')""".formatted(day));
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(tax()).isEqualTo(2);
        assertThat(said).contains("--year is missing");
        assertThat(tax("--year", "2999")).isEqualTo(2);
        assertThat(said).contains("has not begun");
        assertThat(tax("--year", "2024", "--mode", "cash")).isEqualTo(2);
        assertThat(said).contains("live, paper or simulated, not cash");
        assertThat(tax("--year", "2024", "--colour", "red")).isEqualTo(2);
        assertThat(said).contains("no option '--colour'");

        Files.delete(data.resolve("trading_state.db"));
        assertThat(tax("--year", "2024")).isEqualTo(1);
        assertThat(said).contains("There is no database");
        assertThat(data.resolve("trading_state.db")).doesNotExist();
    }

    @Test
    void saysThatADatabaseOfAnEarlierVersionHasToBeBroughtUpToDate() throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE holding_changes");
        }
        assertThat(tax("--year", "2024")).isEqualTo(1);
        assertThat(said).contains("Start this version of the program on it once");
    }

    private int tax(String... words) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var arguments = new String[words.length + 3];
        arguments[0] = "tax";
        System.arraycopy(words, 0, arguments, 1, words.length);
        arguments[words.length + 1] = "--data";
        arguments[words.length + 2] = data.toString();
        int code = TaxCommand.run(arguments, Map.of(), stream, stream);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void fill(String day, String side, String price) throws Exception {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into trade_history (timestamp, ticker, strategy, side, quantity, price, fees, order_id,
                     client_order_id, execution_id, mode, recorded_at) values
                     ('%1$sT15:00:00.000Z', 'ALFA', 'rsi', '%2$s', 100, %3$s, 0, '%1$s', '%1$s', '%1$s', 'LIVE',
                     '%1$sT15:00:00.000Z')""".formatted(day, side, price));
        }
    }

    private Connection open() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("trading_state.db"));
    }
}
