package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import livetrading.market.SharedData;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EvaluateCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final int BARS = 800;

    @TempDir
    Path folder;

    @Test
    void comparesAllStrategiesOfEveryTicker() {
        Prices.write(folder, "BBB", FIRST, BARS);
        Prices.write(folder, "AAA", FIRST, BARS);

        JsonNode json = evaluate("--format=json").json();

        assertThat(texts(json.get("tickers"), "ticker")).containsExactly("AAA", "BBB");
        assertThat(json.get("elapsedMillis").longValue()).isPositive();
        assertThat(json.get("unusable").isEmpty()).isTrue();
        JsonNode first = json.get("tickers").get(0);
        assertThat(texts(first.get("strategies"), "strategy"))
                .containsExactlyElementsOf(
                        StrategyCatalog.all().stream().map(Strategy::id).toList());
        assertThat(first.get("buyAndHold").get("exposure").doubleValue()).isPositive();
        assertThat(first.get("reason").stringValue()).isNotEmpty();
        assertThat(first.propertyNames())
                .contains(
                        "winner", "deflatedSharpe", "probabilityOfOverfitting", "sharpeLow", "sharpeHigh", "sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "5"})
    void findsTheSameOnAnyNumberOfThreads(String threads) {
        Stream.of("AAA", "BBB", "CCC", "DDD").forEach(ticker -> Prices.write(folder, ticker, FIRST, BARS));

        assertThat(withoutTheRun(evaluate("--format=json", "--threads", threads)))
                .isEqualTo(withoutTheRun(evaluate("--format=json", "--threads", "1")));
    }

    private static JsonNode withoutTheRun(Ran ran) {
        return ((ObjectNode) ran.json()).without(List.of("elapsedMillis", "threads"));
    }

    @Test
    void reportsABadFileAndEvaluatesTheOthers() {
        Prices.write(folder, "AAA", FIRST, BARS);
        Prices.write(folder, "SHORT", FIRST, 30);
        Path bad = Prices.write(folder, "BAD.csv", Prices.HEADER + "2020-01-02,10,9,11,10,1\n");

        Ran ran = evaluate("--format=json");

        assertThat(texts(ran.json().get("tickers"), "ticker")).containsExactly("AAA");
        assertThat(ran.json().get("unusable").toString()).contains("high 9.0 is below low 11.0", "the file has 30");
        assertThat(ran.err().lines())
                .containsExactly(
                        bad + ", line 2: high 9.0 is below low 11.0",
                        "SHORT: an evaluation needs 573 bars, 20 of them within the last 365 days; the file has 30");
    }

    @Test
    void reportsASecondFileOfATicker() {
        Prices.write(folder, "AAA", FIRST, BARS);
        Path second = Prices.write(folder, "aaa", FIRST, BARS);

        assertThat(evaluate().succeeded().err().strip())
                .isEqualTo(second + ": there is another file with the prices of AAA");
    }

    @Test
    void failsOnlyWhenNothingCouldBeEvaluated() {
        Path bad = Prices.write(folder, "BAD.csv", "nonsense");

        Ran ran = evaluate();

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(2).first().asString().startsWith(bad + ", line 1: the header has no");
        assertThat(ran.err().lines()).last().isEqualTo("nothing could be evaluated");
    }

    @Test
    void looksOnlyAtTheTickersThatAreAskedFor() {
        Prices.write(folder, "AAA", FIRST, BARS);
        Prices.write(folder, "BBB", FIRST, BARS);
        Prices.write(folder, "BAD.csv", "nonsense");

        Ran ran = evaluate("--tickers", " bbb", "--format", "json");

        assertThat(texts(ran.json().get("tickers"), "ticker")).containsExactly("BBB");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void showsPeopleTablesAndTheWinnersBelow() {
        Prices.write(folder, "AAA", FIRST, BARS);

        Ran ran = evaluate("--metric", "total-return", "--threads", "1").succeeded();

        assertThat(ran.out())
                .startsWith("AAA, ")
                .contains("Buy and hold", "Winners by Total return", "1 ticker evaluated in ", " on 1 thread\n")
                .matches("\\p{ASCII}*");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void measuresAsFarBackAsAsked() {
        Prices.write(folder, "AAA", FIRST, BARS);

        JsonNode json = evaluate("--history-days=90", "--format=json").json();

        assertThat(json.get("historyDays").intValue()).isEqualTo(90);
        assertThat(json.get("tickers").get(0).get("bars").intValue()).isBetween(55, 65);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --metric winrate      | --metric has to be one of sharpe, total-return, sortino, calmar, profit-factor
            --history-days 0      | --history-days has to be a whole number from 1
            --threads 1.5         | --threads has to be a whole number from 1 to 256, not '1.5'
            --tickers AAA,XYZ     | --tickers: there is no XYZ.csv in
            --tickers AAA,        | --tickers: '' is not a ticker
            --strategy rsi        | there is no option '--strategy'
            """)
    void refusesWrongUsageByTheOptionsName(String words, String reason) {
        Prices.write(folder, "AAA", FIRST, BARS);

        evaluate((Object[]) words.split(" ")).refused(2, reason);
    }

    @Test
    void refusesAFolderWithoutFiles() {
        evaluate().refused(1, "--prices: there are no price files");
        Ran.command("evaluate", "--prices", folder.resolve("none")).refused(1, "--prices: there is no folder");
    }

    @Test
    void evaluatesMinutes() {
        Ran ran = Ran.command(
                "evaluate", "--prices", SharedData.path("prices/minute-2013"), "--history-days=3", "--format=json");

        assertThat(texts(ran.json().get("tickers"), "ticker")).containsExactly("AIG", "BAC", "IBM", "SPY");
        assertThat(texts(ran.json().get("tickers"), "to").getFirst()).isEqualTo("2013-10-11T15:59:00-04:00");
        // on a busy machine there are lines about the progress too
        assertThat(ran.err().lines().filter(line -> line.startsWith("note: ")))
                .containsExactly(
                        "note: sessions are missing in 1 of 4 files (SPY); indicators run over the bars that there are");
    }

    private Ran evaluate(Object... more) {
        return Ran.command(Stream.concat(Stream.of("evaluate", "--prices", folder), Stream.of(more))
                .toArray());
    }

    private static List<String> texts(JsonNode array, String property) {
        return array.valueStream().map(node -> node.get(property).stringValue()).toList();
    }
}
