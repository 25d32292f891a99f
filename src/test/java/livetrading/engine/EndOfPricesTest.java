package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import livetrading.market.MarketCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recorded prices come to an end; what the program says and does then. */
class EndOfPricesTest {

    /** Enough for the longest warm-up, a year to evaluate, and some sessions to trade. */
    private static final int BARS = 860;

    @Test
    void atTheEndOfAFileItsMarketIsClosedAndSaysSo(@TempDir Path folder) throws IOException {
        LocalDate last = write(folder.resolve("prices"), "REAL");
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

    private static LocalDate write(Path folder, String ticker) throws IOException {
        var random = new Random(7);
        var csv = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = LocalDate.of(2012, 1, 3);
        LocalDate last = date;
        double close = 100;
        for (int bar = 0; bar < BARS; bar++) {
            double open = close * (1 + 0.002 * random.nextGaussian());
            close = open * (1 + 0.01 * random.nextGaussian());
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%.4f,%.4f,%.4f,%.4f,%d%n",
                    date,
                    open,
                    Math.max(open, close) * 1.001,
                    Math.min(open, close) * 0.999,
                    close,
                    1_000_000));
            last = date;
            date = MarketCalendar.sessionAfter(date).date();
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(ticker + ".csv"), csv);
        return last;
    }

    private static String text(Machine machine, String sql) {
        return String.valueOf(machine.database().queryForObject(sql, String.class));
    }
}
