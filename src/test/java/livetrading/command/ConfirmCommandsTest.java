package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import livetrading.market.SharedData;
import livetrading.script.Gallery;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A confirmation by a longer period on the command line. */
class ConfirmCommandsTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final String RISING_WEEK = "on week(close > sma(close, 20))";
    private static final String CONFIRMED = "~entries:on week(close > sma(20))";

    @TempDir
    Path folder;

    @Test
    void aConfirmedStrategyTradesAsTheScriptDoesThatHasTheConditionInIt() {
        Path prices = SharedData.path("prices/daily-2000-2013/GOOG.csv");
        Path plain = Prices.write(
                folder, "cross.strategy", "name Cross\nenter sma(10) > sma(100)\nleave sma(10) < sma(100)\n");
        Path filtered = Prices.write(folder, "weekly.strategy", Gallery.source("golden-cross-weekly"));

        JsonNode confirmed = backtest(prices, "--script", plain, "--confirm", RISING_WEEK);

        assertThat(confirmed.get("strategy").stringValue()).isEqualTo("cross" + CONFIRMED);
        assertThat(confirmed.get("trades"))
                .isNotEmpty()
                .isEqualTo(backtest(prices, "--script", filtered, "--set", "fast=10", "--set", "slow=100")
                        .get("trades"));
        assertThat(confirmed.get("trades"))
                .isNotEqualTo(backtest(prices, "--script", plain).get("trades"))
                .isNotEqualTo(backtest(prices, "--script", plain, "--confirm", RISING_WEEK, "--confirm-always")
                        .get("trades"));
    }

    private static JsonNode backtest(Path prices, Object... words) {
        return Ran.command(Stream.concat(Stream.of("backtest", "--prices", prices, "--format=json"), Stream.of(words))
                        .toArray())
                .json();
    }

    @Test
    void eachStrategyCompetesASecondTimeAndIsOneMoreTrial() {
        Prices.write(folder, "AAA", FIRST, 800);

        JsonNode with = strategies("--confirm", RISING_WEEK);

        List<String> ids =
                with.valueStream().map(one -> one.get("strategy").stringValue()).toList();
        assertThat(ids)
                .containsExactlyElementsOf(StrategyCatalog.all().stream()
                        .map(Strategy::id)
                        .flatMap(id -> Stream.of(id, id + CONFIRMED))
                        .toList());
        JsonNode without = strategies();
        assertThat(IntStream.range(0, without.size())
                        .filter(i -> with.get(2 * i).get("deflatedSharpe").isNumber())
                        .mapToObj(i -> with.get(2 * i).get("deflatedSharpe").doubleValue()
                                < without.get(i).get("deflatedSharpe").doubleValue()))
                .as("the best of twice as many is more easily good by luck")
                .isNotEmpty()
                .containsOnly(true);
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
    void competesInTheBackTestOfAnAccount() {
        List.of("AAA", "BBB", "CCC", "DDD").forEach(ticker -> Prices.write(folder, ticker, FIRST, 900));
        Ran.command("account", "--prices", folder, "--confirm", "on day(close > open)")
                .refused(1, "~entries:on day(close > open) looks at the day, which is not longer than daily bars");
        assertThat(trades("--confirm", "on week(close > open * 9)"))
                .as("what is never confirmed never trades")
                .isNotEmpty()
                .isEqualTo(trades());
        assertThat(trades("--confirm", RISING_WEEK).toString()).contains(CONFIRMED);
    }

    private JsonNode trades(Object... words) {
        return Ran.command(Stream.concat(Stream.of("account", "--prices", folder, "--format=json"), Stream.of(words))
                        .toArray())
                .json()
                .get("trades");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            close > sma(20)    | --confirm: this looks at no longer period; write for instance 'on week(close > sma(20))'
            on week(clos > 5)  | --confirm, line 1, column 9: there is no 'clos'; did you mean close
            on week(           | --confirm, line 1, column 9: 'the end' stands where a value belongs
            """)
    void saysWhatIsWrongWithTheCondition(String condition, String message) {
        Path prices = Prices.write(folder, "AAA", FIRST, 300);
        for (String command : List.of("backtest", "evaluate", "account")) {
            Ran ran = command.equals("backtest")
                    ? Ran.command(command, "--prices", prices, "--strategy=rsi", "--confirm", condition)
                    : Ran.command(command, "--prices", folder, "--confirm", condition);
            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.err()).contains(message);
        }
    }

    @Test
    void looksAtOtherTickersWhereThereArePricesOfThem() {
        Path prices = Prices.write(folder, "AAA", FIRST, 300);
        String condition = "on week(peer(\"SPY\").close > 5)";
        Object[] words = {"backtest", "--prices", prices, "--strategy=rsi", "--confirm", condition};
        Ran.command(words).refused(2, "--peers DIR is missing: rsi~entries:" + condition + " looks at SPY");
        assertThat(Ran.command("evaluate", "--prices", folder, "--confirm", condition)
                        .err())
                .containsOnlyOnce("note: --confirm looks at SPY, of which there are no prices");
        Ran.command("backtest", "--prices", prices, "--strategy=rsi", "--confirm-always")
                .refused(2, "--confirm CONDITION is missing: --confirm-always says when it is asked");
    }
}
