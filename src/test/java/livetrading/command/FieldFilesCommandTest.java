package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the command line says of price files as people have them. */
class FieldFilesCommandTest {

    private static final Path FIELD = Path.of("src/test/resources/field");

    @TempDir
    Path folder;

    /** 320 bars in 20 sessions are 16 a session; the first of them has no return. */
    @Test
    void f55_measuresBarsOfExtendedHoursAsTheSessionsThatTheyAre() {
        Ran ran = backtest("hourly-with-extended-hours/ACME.csv", "sma-crossover", "--format", "json");
        JsonNode metrics = ran.json().get("metrics");
        double years = 319 / (16 * 252.0);

        assertThat(metrics.get("totalReturn").doubleValue()).isCloseTo(0.0329, within(0.0001));
        assertThat(metrics.get("cagr").doubleValue())
                .isCloseTo(Math.pow(1 + metrics.get("totalReturn").doubleValue(), 1 / years) - 1, within(1e-9));
        assertThat(metrics.get("trades").intValue()).isEqualTo(3);
        assertThat(metrics.get("tradesPerYear").doubleValue()).isCloseTo(3 / years, within(1e-9));
        assertThat(ran.err()).contains("183 of 320 bars lie outside of regular hours");
    }

    @Test
    void saysThatAShareIsDearerThanTheCapital() {
        assertThat(backtest("dearer-than-the-capital/BRK.A.csv", "rsi", "--whole-shares")
                        .err())
                .contains("no share could be bought: one costs $658,000.00 or more, the capital is $100,000.00");
        assertThat(backtest("dearer-than-the-capital/BRK.A.csv", "rsi").err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"weekly", "seven-days-a-week", "utc-without-offset", "two-tickers-in-one-file", "no-header"})
    void f53_refusesForTheSameReasonOnEveryWayIn(String kind) {
        Ran evaluated = Ran.command("evaluate", "--prices", FIELD.resolve(kind));
        Path file = FIELD.resolve(kind).resolve(kind.startsWith("seven") ? "BTC-USD.csv" : "ACME.csv");

        Ran played = Ran.command("backtest", "--prices", file, "--strategy", "rsi");

        assertThat(played.exitCode()).isEqualTo(1);
        assertThat(evaluated.exitCode()).isEqualTo(1);
        assertThat(evaluated.err()).contains(played.err().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"split-10-to-1", "outlier", "bad-high"})
    void f54_namesImplausiblePricesOnEveryWayIn(String kind) {
        Path files = FIELD.resolve(kind);

        String played = Ran.command("backtest", "--prices", files.resolve("ACME.csv"), "--strategy", "rsi")
                .succeeded()
                .err();

        assertThat(played).contains("ACME.csv, line 62: 2026-09-03 ", " times");
        assertThat(Ran.command("evaluate", "--prices", files).err()).contains(played.strip());
    }

    @Test
    void f54_choosesNoStrategyOnImplausiblePricesUnlessTheyAreAccepted() throws IOException {
        Path file = Prices.write(folder, "TEST", LocalDate.of(2022, 1, 3), 700);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = 650; i < lines.size(); i++) {
            lines.set(i, tenth(lines.get(i)));
        }
        Files.write(file, lines);

        Ran refused = Ran.command("evaluate", "--prices", folder);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("no strategy is chosen on such prices");
        Ran accepted =
                Ran.command("evaluate", "--prices", folder, "--accept-jumps").succeeded();
        assertThat(accepted.err()).contains("TEST.csv, line 651: ", "it looks like a split of 10:1");
    }

    private static String tenth(String line) {
        String[] cells = line.split(",", -1);
        for (int i = 1; i <= 4; i++) {
            cells[i] = Double.toString(Double.parseDouble(cells[i]) / 10);
        }
        return String.join(",", cells);
    }

    private static Ran backtest(String file, String strategy, String... more) {
        Object[] words = new Object[5 + more.length];
        System.arraycopy(
                new Object[] {"backtest", "--prices", FIELD.resolve(file), "--strategy", strategy}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Ran.command(words).succeeded();
    }
}
