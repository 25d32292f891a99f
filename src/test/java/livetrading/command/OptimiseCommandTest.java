package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OptimiseCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2012, 1, 3);
    private static final int BARS = 1000;

    @TempDir
    Path folder;

    private Path prices;

    @BeforeEach
    void writePrices() {
        prices = Prices.write(folder, "TEST", FIRST, BARS);
    }

    private Ran optimise(Object... words) {
        List<Object> all = new ArrayList<>(List.of("optimise", "--prices", prices, "--train", "250", "--step", "60"));
        all.addAll(Arrays.asList(words));
        return Ran.command(all.toArray());
    }

    private static List<Object> crossing(String format) {
        return List.of(
                "--strategy", "sma-crossover", "--grid", "fast=5:20:5", "--grid", "slow=10:40:10", "--format", format);
    }

    @Test
    void writesTheSurfaceAsRows() {
        List<String> rows =
                optimise(crossing("csv").toArray()).succeeded().out().lines().toList();

        assertThat(rows.getFirst()).isEqualTo("fast,slow,sharpe,return,drawdown,trades");
        // of 16 combinations those with fast below slow
        assertThat(rows).hasSize(1 + 12).element(1).asString().startsWith("5,10,");
        JsonNode alone = Ran.command(
                        "backtest",
                        "--prices",
                        prices,
                        "--strategy",
                        "sma-crossover",
                        "--set",
                        "fast=10",
                        "--set",
                        "slow=20",
                        "--from",
                        from(),
                        "--format",
                        "json")
                .json()
                .get("metrics");
        String[] cells = rows.stream()
                .filter(row -> row.startsWith("10,20,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(Double.parseDouble(cells[2])).isCloseTo(alone.get("sharpe").doubleValue(), within(1e-12));
        assertThat(Double.parseDouble(cells[3]))
                .isCloseTo(alone.get("totalReturn").doubleValue(), within(1e-12));
        assertThat(Double.parseDouble(cells[4]))
                .isCloseTo(alone.get("maxDrawdown").doubleValue(), within(1e-12));
        assertThat(Integer.parseInt(cells[5])).isEqualTo(alone.get("trades").intValue());
    }

    /** The first bar after the warm-up of the slowest point. */
    private String from() {
        return date(40 + 1);
    }

    private String date(int bar) {
        try (var lines = Files.lines(prices)) {
            return lines.skip(1L + bar).findFirst().orElseThrow().substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesEverythingForPrograms() {
        JsonNode json = optimise(crossing("json").toArray()).json();

        assertThat(json.get("points").intValue()).isEqualTo(12);
        assertThat(json.get("grid").get(1).get("values").get(3).intValue()).isEqualTo(40);
        JsonNode step = json.get("steps").get(0);
        assertThat(step.get("bar").intValue()).isEqualTo(40 + 250);
        assertThat(step.get("time").stringValue()).isEqualTo(date(290));
        assertThat(step.get("point").get("fast").intValue()).isBetween(5, 20);
        assertThat(step.get("peakInSample").doubleValue())
                .isGreaterThanOrEqualTo(step.get("inSample").doubleValue());
        assertThat(step.propertyNames()).contains("outOfSample").doesNotContain("inSampleMetrics");
        assertThat(json.get("outOfSample").propertyNames()).contains("tuned", "default", "buyAndHold");
        assertThat(json.get("outOfSample").get("buyAndHold").get("exposure").doubleValue())
                .isEqualTo(1);
        assertThat(json.get("matrix").get(0).propertyNames()).containsExactly("train", "step", "sharpe");
        assertThat(json.get("statistics").propertyNames())
                .contains("effectiveTrials", "deflatedSharpe", "probabilityOfOverfitting", "superiorToCash");
        assertThat(json.get("walkForward").size()).isEqualTo(5);
        assertThat(json.get("resampledBars").get("finalEquity").get("p5").doubleValue())
                .isPositive();
        assertThat(json.get("sentence").stringValue())
                .startsWith(json.get("verdict").stringValue());
    }

    @Test
    void writesAllMetricsOfTheWindowsOfEachStep() {
        List<Object> words = new ArrayList<>(crossing("json"));
        words.add("--metric-windows");
        JsonNode step = optimise(words.toArray()).json().get("steps").get(1);

        assertThat(step.get("inSampleMetrics").get("sharpe").doubleValue())
                .isCloseTo(step.get("inSample").doubleValue(), within(0.3));
        assertThat(step.get("outOfSampleMetrics").propertyNames()).contains("sortino", "exposure", "trades");
    }

    @Test
    void endsTheTableWithTheVerdict() {
        String table = optimise(crossing("table").toArray()).succeeded().out();

        assertThat(table)
                .contains("TEST, 1,000 daily bars", "12 points of fast 5 to 20, slow 10 to 40")
                .contains("Chosen by plateau of the Sharpe ratio over the last 250 bars, every 60 bars")
                .contains("Tuned", "Default", "Buy and hold", "independent trials", "Walk-forward efficiency");
        assertThat(table.lines().toList().getLast()).matches("(strong|weak|noise): .+");
    }

    @Test
    void findsTheSameOnAnyNumberOfThreads() {
        List<Object> words = new ArrayList<>(crossing("json"));
        words.addAll(List.of("--threads", "1"));
        String one = optimise(words.toArray()).succeeded().out();
        words.set(words.size() - 1, "3");
        assertThat(optimise(words.toArray()).succeeded().out()).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fast=5:60 | it has to be name=from:to:step, for instance fast=5:60:5",
                "quick=5:60:5 | there are fast, slow",
                "fast=5:60:0 | the step has to be above 0",
                "fast=5:60:-1 | the step has to be above 0",
                "fast=60:5:5 | 60 is above 5",
                "fast=5:600:5 | fast lies from 2 to 250",
                "fast=a:60:5 | is not a number",
                "fast=5:60:0.5 | fast takes whole numbers",
                "fast=100:200:10 | none of the 11 combinations of these values is valid for SMA Crossover"
            })
    void f136refusesAGridThatMeansNothing(String grid, String sentence) {
        optimise("--strategy", "sma-crossover", "--grid", grid).refused(2, "--grid", sentence);
    }

    @Test
    void refusesAParameterTwiceAndTooManyValues() {
        optimise("--strategy", "sma-crossover", "--grid", "fast=5:60:5", "--grid", "fast=5:10:5")
                .refused(2, "--grid fast=5:10:5: fast is given twice");
        optimise("--strategy", "mean-reversion", "--grid", "entry=0.25:5:0.0001")
                .refused(2, "these are more than 20,000 values");
    }

    @Test
    void saysHowManyBarsAreNeeded() {
        Ran.command("optimise", "--prices", prices, "--strategy", "sma-crossover", "--train", "800")
                .refused(1, "choosing from the last 800 bars every 63 bars needs 1,303 bars, and TEST has 1,000");
    }

    @Test
    void f137saysWhenNothingTrades() {
        Ran ran = optimise("--strategy", "rsi", "--grid", "lower=1:2:1", "--format", "csv");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("noise: no trades on 2 of 2 points, so there is nothing to choose from");
        assertThat(ran.out().lines()).hasSize(3).element(1).isEqualTo("1,,0.0,0.0,0");
    }

    @Test
    void f136triesASampleOfMoreThanTwentyThousand() {
        Ran ran = optimise(
                "--strategy", "sma-crossover", "--grid", "fast=2:160:1", "--grid", "slow=3:162:1", "--format", "csv");

        assertThat(ran.succeeded().err())
                .contains("note: the grid has 25,440 combinations; a sample of 20,000 that fills it evenly is tried");
        assertThat(ran.out().lines().count()).isBetween(9_000L, 11_000L);
    }

    @Test
    void endsWithThePointsThatAreComplete() {
        Ran ran = interrupted(
                "optimise",
                "--prices",
                prices,
                "--strategy",
                "sma-crossover",
                "--train",
                "250",
                "--format",
                "csv",
                "--threads",
                "1");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).containsPattern("interrupted: [\\d,]+ of 1,\\d+ points were played");
        assertThat(ran.out().lines().findFirst()).hasValue("fast,slow,sharpe,return,drawdown,trades");
    }

    @Test
    void saysWhyNothingIsCompleteForATable() {
        Ran ran = interrupted("optimise", "--prices", prices, "--strategy", "ml", "--train", "60", "--step", "20");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("of 27 points were played; a choice needs all of them");
    }

    /** After the first look whether it is. */
    private static Ran interrupted(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var looks = new AtomicInteger();
        int code = CommandLine.run(
                Arrays.stream(words).map(Object::toString).toArray(String[]::new),
                new Terminal(new PrintStream(out), new PrintStream(err), new Interruption() {
                    @Override
                    void listen() {}

                    @Override
                    boolean isAsked() {
                        return looks.getAndIncrement() > 0;
                    }
                }));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void f138writesARowForEachTickerOfAFolder() {
        Prices.write(folder, "AAA", FIRST, BARS);
        Prices.write(folder, "SHORT", FIRST, 300);
        // a split that nobody took into account
        Prices.write(folder, "JUMP.csv", jumping());
        Prices.write(folder, "BAD.csv", Prices.HEADER + "2012-01-03,1,2,3\n");
        prices = folder;

        Ran csv = optimise(crossing("csv").toArray()).succeeded();
        assertThat(csv.out().lines())
                .hasSize(3)
                .first()
                .isEqualTo("ticker,timeframe,bars,from,to,inSample,tuned,default,buyAndHold,efficiency,verdict");
        // a slow machine says how far it is
        assertThat(csv.err().lines().filter(line -> !line.contains(" tickers tuned after ")))
                .hasSize(3)
                .anyMatch(line -> line.contains("JUMP") && line.contains("unless with --accept-jumps"))
                .anyMatch(line -> line.contains("needs 531 bars, and SHORT has 300"))
                .anyMatch(line -> line.contains("BAD.csv"));
        JsonNode json = optimise(crossing("json").toArray()).json();
        assertThat(json.get("unusable").size()).isEqualTo(3);
        JsonNode one = json.get("tickers").get(1);
        prices = folder.resolve("TEST.csv");
        JsonNode alone = optimise(crossing("json").toArray()).json();
        assertThat(one.get("ticker").stringValue()).isEqualTo("TEST");
        assertThat(one.get("tuned"))
                .isEqualTo(alone.get("outOfSample").get("tuned").get("sharpe"));
        assertThat(one.get("sentence")).isEqualTo(alone.get("sentence"));
        prices = folder;
        assertThat(optimise(crossing("table").toArray()).succeeded().out())
                .contains("all but 'In sample' is out of sample", "AAA", "TEST", "Mean");
        Ran none = optimise("--strategy", "rsi", "--tickers", "SHORT");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("no ticker could be tuned");
    }

    @Test
    void inAFolderAStrategyLooksAtTheOtherTickers() {
        Prices.write(folder, "AAA", FIRST, BARS);
        Path script = Prices.write(folder, "led.strategy", """
                name Led
                input n = 10 (5..20)
                enter peer("AAA").close > sma(peer("AAA").close, n)
                leave peer("AAA").close < sma(peer("AAA").close, n)
                """);
        Object[] words = {"--script", script, "--grid", "n=5:20:5", "--format", "json"};
        List<Object> alone = new ArrayList<>(List.of(words));
        alone.addAll(List.of("--peers", folder));
        JsonNode file = optimise(alone.toArray()).json();
        prices = folder;

        JsonNode one = optimise(words).json().get("tickers").get(1);

        assertThat(one.get("ticker").stringValue()).isEqualTo("TEST");
        assertThat(one.get("tuned").isNumber()).isTrue();
        assertThat(one.get("tuned"))
                .isEqualTo(file.get("outOfSample").get("tuned").get("sharpe"));
    }

    @Test
    void saysWhatOneShouldKnowOfThePrices() {
        Path semicolons =
                Prices.write(folder, "SEMI.csv", text().replace("Close", "Last").replace(',', ';'));
        String note = "note: " + semicolons + ": ";
        assertThat(Ran.command("optimise", "--prices", semicolons, "--strategy", "vwap", "--train", "250")
                        .succeeded()
                        .err())
                .contains(note);
        assertThat(Ran.command("optimise", "--prices", folder, "--strategy", "vwap", "--train", "250")
                        .succeeded()
                        .err())
                .contains(note);
    }

    @Test
    void refusesBarsThatAllLieOutsideOfRegularHours() {
        StringBuilder text = new StringBuilder(Prices.HEADER);
        for (int minute = 10; minute < 60; minute++) {
            text.append("2018-01-02 05:%d:00,10,10,10,10,100%n".formatted(minute));
        }
        Path inside = folder.resolve("early");
        Path early = Prices.write(inside, "EARLY.csv", text.toString());
        String sentence = "EARLY.csv: all bars lie outside of regular hours";
        Ran.command("optimise", "--prices", early, "--strategy", "rsi", "--regular-hours")
                .refused(1, sentence);
        assertThat(Ran.command("optimise", "--prices", inside, "--strategy", "rsi")
                        .err())
                .contains(sentence, "no ticker could be tuned");
    }

    private String text() {
        try {
            return Files.readString(prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jumping() {
        try {
            List<String> lines = Files.readAllLines(prices);
            StringBuilder text = new StringBuilder(Prices.HEADER);
            for (int i = 1; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                for (int column = 1; column <= 4; column++) {
                    cells[column] = Double.toString(Double.parseDouble(cells[column]) / (i < 500 ? 1 : 10));
                }
                text.append(String.join(",", cells)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        optimise("--strategy", "rsi", "--tickers", "TEST").refused(2, "--tickers is for a folder");
        Ran.command("optimise", "--prices", folder, "--strategy", "rsi", "--peers", folder)
                .refused(2, "--peers is for the prices of one file");
        optimise("--strategy", "pairs-trading").refused(2, "--peers DIR is missing");
        optimise().refused(2, "--strategy ID is missing");
    }
}
