package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import livetrading.market.MarketCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Price files that are taken away or exchanged while the program trades. */
class VanishingPricesTest {

    private static final int BARS = 900;

    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void tradeThreeFiles() throws IOException {
        write("ONE", 1);
        write("TWO", 2);
        write("THREE", 3);
        machine = new Machine(folder);
        machine.database().update("UPDATE trading_config SET tickers = 'ONE,TWO,THREE'");
        machine.start();
        machine.sessions(1);
    }

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void otherPricesOfATickerAreEvaluatedAnewAlsoWhileThoseOfAPeerAreMissing() throws IOException {
        String one = evaluated("ONE");
        String two = evaluated("TWO");

        Files.delete(file("THREE"));
        machine.sessions(1);
        assertThat(evaluated("ONE")).isEqualTo(one);
        assertThat(evaluated("TWO")).isEqualTo(two);

        write("TWO", 22);
        machine.sessions(1);
        assertThat(evaluated("ONE")).isEqualTo(one);
        assertThat(evaluated("TWO")).isNotEqualTo(two);
    }

    @Test
    void aPositionWithoutPricesIsOneAlarmWithTheAgeOfItsValue() throws IOException {
        machine.database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}'");
        machine.sessions(3);
        assertThat(machine.database().queryForList("SELECT ticker FROM own_holdings", String.class))
                .contains("TWO");

        Files.delete(file("TWO"));
        machine.sessions(6);

        assertThat(alarms())
                .singleElement()
                .asString()
                .startsWith("TWO: ")
                .contains("shares are held that no strategy can sell: there are no prices for TWO")
                .containsPattern("Their value of \\$[0-9,]+\\.[0-9]{2} is of 2015-[0-9-]+, [1-5] days? old");

        write("TWO", 2);
        machine.sessions(1);
        assertThat(machine.database()
                        .queryForObject("SELECT message FROM engine_events ORDER BY id DESC LIMIT 1", String.class))
                .startsWith("TWO has prices again after 6 checks without");
    }

    private List<@Nullable String> alarms() {
        return machine.database().queryForList("SELECT message FROM engine_events WHERE kind = 'ALARM'", String.class);
    }

    private String evaluated(String ticker) {
        return String.valueOf(machine.database()
                .queryForObject("SELECT evaluated_at FROM best_strategies WHERE ticker = ?", String.class, ticker));
    }

    private Path file(String ticker) {
        return folder.resolve("prices").resolve(ticker + ".csv");
    }

    private void write(String ticker, int seed) throws IOException {
        var random = new Random(seed);
        var csv = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
        LocalDate date = LocalDate.of(2012, 1, 3);
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
            date = MarketCalendar.sessionAfter(date).date();
        }
        Files.createDirectories(folder.resolve("prices"));
        Files.writeString(file(ticker), csv);
    }
}
