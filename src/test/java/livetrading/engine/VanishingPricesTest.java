package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

        Files.delete(RandomPriceFile.of(folder, "THREE"));
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

        Files.delete(RandomPriceFile.of(folder, "TWO"));
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
                .isEqualTo("TWO has prices again; its strategy watches the position");
    }

    @Test
    void f86_whatAnAlarmWasAboutEndsAlsoWhenThePositionIsGoneOrPricesCameWhileTheProgramWasNotRunning()
            throws IOException {
        machine.database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}'");
        machine.sessions(3);
        Files.delete(RandomPriceFile.of(folder, "TWO"));
        Files.delete(RandomPriceFile.of(folder, "ONE"));
        machine.sessions(3);
        assertThat(alarms()).hasSize(2);

        machine.close();
        write("TWO", 2);
        machine = new Machine(folder);
        machine.database().update("DELETE FROM own_holdings WHERE ticker = 'ONE'");
        machine.sessions(3);

        assertThat(alarms()).hasSize(2);
        assertThat(machine.database()
                        .queryForList(
                                "SELECT message FROM engine_events WHERE kind = 'GOES_ON' ORDER BY message",
                                String.class))
                .containsExactly(
                        "ONE has no prices, but is not held any more",
                        "TWO has prices again; its strategy watches the position");
    }

    @Test
    void f118_aPositionStaysWhileThereAreNoPricesOfATickerThatItsStrategyNames() throws IOException {
        machine.database()
                .update(
                        "UPDATE best_strategies SET strategy = ?, parameters = '{\"lower\":98,\"upper\":99}'",
                        "rsi~always:on week(peer(\"THREE\").close > 0.001)");
        machine.sessions(3);
        assertThat(held()).contains("TWO");

        Files.delete(RandomPriceFile.of(folder, "THREE"));
        machine.sessions(4);
        assertThat(held()).contains("TWO");
        assertThat(reason("TWO")).contains("its strategy looks at THREE: there are no prices for THREE");

        write("THREE", 3);
        machine.sessions(1);
        assertThat(held()).contains("TWO");
        assertThat(reason("TWO")).contains("confirmed: of the last complete week peer(\"THREE\").close");
    }

    private List<@Nullable String> held() {
        return machine.database().queryForList("SELECT ticker FROM own_holdings", String.class);
    }

    private @Nullable String reason(String ticker) {
        return machine.database()
                .queryForObject(
                        "SELECT reason FROM decisions WHERE ticker = ? ORDER BY id DESC LIMIT 1", String.class, ticker);
    }

    private List<@Nullable String> alarms() {
        return machine.database().queryForList("SELECT message FROM engine_events WHERE kind = 'ALARM'", String.class);
    }

    private String evaluated(String ticker) {
        return String.valueOf(machine.database()
                .queryForObject("SELECT evaluated_at FROM best_strategies WHERE ticker = ?", String.class, ticker));
    }

    private void write(String ticker, int seed) throws IOException {
        RandomPriceFile.write(folder, ticker, seed, BARS);
    }
}
