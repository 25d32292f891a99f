package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.SharedData;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Strategies that choose their parameters themselves, and the vote, on the command line. */
class TunedCommandsTest {

    private static final LocalDate FIRST = LocalDate.of(2015, 1, 2);
    private static final String DIPS = "name Dips\ninput n = 10 (2..50)\nenter close < sma(n)\nleave close > sma(n)\n";

    @TempDir
    Path folder;

    @Test
    void aTunedStrategyIsPlayedWithItsOwnParameters() {
        Path prices = SharedData.path("prices/daily-2000-2013/GOOG.csv");
        JsonNode tuned = backtest(prices, "--strategy=rsi~tuned", "--set", "train=756", "--set", "choose=peak");

        assertThat(tuned.get("strategy").stringValue()).isEqualTo("rsi~tuned");
        assertThat(tuned.get("parameters").get("train").intValue()).isEqualTo(756);
        assertThat(tuned.get("trades")).isNotEmpty();
        assertThat(tuned.get("trades").get(0).get("entryBar").intValue()).isGreaterThan(756);
        assertThat(tuned.get("trades"))
                .isNotEqualTo(backtest(prices, "--strategy=rsi~tuned").get("trades"))
                .isNotEqualTo(backtest(prices, "--strategy=rsi").get("trades"));
        assertThat(backtest(prices, "--strategy=vote").get("trades")).isNotEmpty();
    }

    @Test
    void aScriptIsTunedOverItsInputs() {
        Path prices = Prices.write(folder, "AAA", FIRST, 1100);
        Path script = Prices.write(folder, "dips.strategy", DIPS);

        JsonNode tuned = backtest(prices, "--script", script, "--tuned", "--set", "train=300");

        assertThat(tuned.get("strategy").stringValue()).isEqualTo("dips~tuned");
        assertThat(tuned.get("trades"))
                .isNotEmpty()
                .isNotEqualTo(backtest(prices, "--script", script).get("trades"));
        assertThat(backtest(prices, "--strategy=rsi", "--tuned")).isEqualTo(backtest(prices, "--strategy=rsi~tuned"));
        Path plain = Prices.write(folder, "plain.strategy", "name Plain\nenter close > 1\nleave close < 1\n");
        Ran.command("backtest", "--prices", prices, "--script", plain, "--tuned")
                .refused(2, "--tuned: plain has no parameters to tune");
        Ran.command("backtest", "--prices", prices, "--strategy=rsi~tuned", "--tuned")
                .refused(2, "--tuned: rsi~tuned is tuned already");
    }

    private static JsonNode backtest(Path prices, Object... words) {
        return Ran.command(Stream.concat(Stream.of("backtest", "--prices", prices, "--format=json"), Stream.of(words))
                        .toArray())
                .json();
    }

    @Test
    void theyCompeteAndEachIsOneMoreTrial() {
        Prices.write(folder, "AAA", FIRST, 1100);
        Prices.write(folder, "dips.strategy", DIPS);

        JsonNode with = strategies("--scripts", folder, "--tuned=dips~tuned, rsi", "--vote");
        assertThat(ids(with))
                .containsExactlyElementsOf(
                        Stream.concat(builtIn(), Stream.of("dips", "dips~tuned", "rsi~tuned", "vote"))
                                .toList());
        JsonNode without = strategies("--scripts", folder);
        assertThat(IntStream.range(0, without.size())
                        .filter(i -> with.get(i).get("deflatedSharpe").isNumber())
                        .mapToObj(i -> with.get(i).get("trades")))
                .isNotEmpty();
        assertThat(ids(strategies("--tuned", "all", "--history-days=60")))
                .containsExactlyElementsOf(Stream.concat(builtIn(), builtIn().map(id -> id + "~tuned"))
                        .toList());
        assertThat(ids(strategies("--tuned=rsi", "--confirm", "on week(close > sma(20))")))
                .hasSize(24)
                .endsWith("rsi~tuned", "rsi~tuned~entries:on week(close > sma(20))");
    }

    private static Stream<String> builtIn() {
        return StrategyCatalog.all().stream().map(Strategy::id);
    }

    private static List<String> ids(JsonNode strategies) {
        return strategies
                .valueStream()
                .map(one -> one.get("strategy").stringValue())
                .toList();
    }

    private JsonNode strategies(Object... words) {
        return Ran.command(Stream.concat(Stream.of("evaluate", "--prices", folder, "--format=json"), Stream.of(words))
                        .toArray())
                .json()
                .get("tickers")
                .get(0)
                .get("strategies");
    }

    @Test
    void theyCompeteInTheBackTestOfAnAccount() {
        List.of("AAA", "BBB", "CCC").forEach(ticker -> Prices.write(folder, ticker, FIRST, 1200));

        JsonNode account = Ran.command(
                        "account", "--prices", folder, "--format=json", "--tuned=all", "--vote", "--max-positions=3")
                .json();

        assertThat(account.get("trades").toString()).contains("~tuned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rsii      | --tuned: there is no strategy 'rsii'; there are sma-crossover, rsi,
            rsi,      | --tuned: there is no strategy ''; there are sma-crossover, rsi,
            rsi,rsi~tuned | --tuned: rsi is given twice
            plain     | --tuned: plain has no parameters to tune
            """)
    void f131_saysWhichCannotBeTuned(String ids, String message) {
        Prices.write(folder, "AAA", FIRST, 300);
        Prices.write(folder, "plain.strategy", "name Plain\nenter close > 1\nleave close < 1\n");
        for (String command : List.of("evaluate", "account")) {
            Ran ran = Ran.command(command, "--prices", folder, "--scripts", folder, "--tuned", ids);
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains(message);
        }
    }

    @Test
    void saysHowManyBarsAreMissing() {
        Path prices = Prices.write(folder, "AAA", FIRST, 700);
        Ran.command("backtest", "--prices", prices, "--strategy=sma-crossover~tuned")
                .refused(1, "sma-crossover~tuned needs 755 bars, the file has 700");
        Ran.command("backtest", "--prices", prices, "--strategy=rsii~tuned")
                .refused(2, "--strategy: there is no strategy 'rsii~tuned'; there are sma-crossover, rsi,");
        Ran.command("backtest", "--prices", prices, "--strategy=pairs-trading~tuned")
                .refused(2, "--peers DIR is missing: pairs-trading looks for a partner there");
        assertThat(strategies("--tuned=sma-crossover").toString())
                .contains("needs 754 bars before its first decision, and there are ");
    }
}
