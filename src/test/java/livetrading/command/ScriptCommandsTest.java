package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import livetrading.market.MarketCalendar;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import livetrading.script.Gallery;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Strategies that users wrote, on the command line. */
class ScriptCommandsTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    private static final String RIGHT = """
            name  Above the average
            input bars = 20 (5..60)
            let   week = on week(close > sma(4))
            enter close > sma(bars) and week and close > peer("SPY").close * 0
            leave close < sma(bars)
            """;

    private static final String OWN =
            "name Own\ninput bars = 20 (5..60)\nenter close > sma(bars)\nleave close < sma(bars)\n";

    @TempDir
    Path folder;

    /** The same trades as the strategies of the program have, with both commissions. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SmaCross               | sma-crossover   | fast=10 slow=20
            SmaCross50_200         | sma-crossover   | fast=50 slow=200
            Rsi14Level             | rsi             | period=14
            MacdSignalCross        | macd            | fast=12
            BollingerMeanReversion | bollinger-bands | period=20
            Donchian20_10          | breakout        | entry=20
            RocMomentum126         | momentum        | period=126
            RocMomentum20          | momentum        | period=20
            ZScoreMeanReversion20  | mean-reversion  | period=20
            VwapRolling20Cross     | rolling-vwap    | period=20
            """)
    void printTheTradesOfTheReference(String rule, String id, String settings) {
        printsTheTrades(rule, id, settings, "c0", "0");
        printsTheTrades(rule, id, settings, "c0.1pct", "0.001");
    }

    private void printsTheTrades(String rule, String id, String settings, String file, String commission) {
        Table expected = SharedData.table("golden/backtests/GOOG__%s__%s.trades.csv".formatted(rule, file));
        Stream<Object> words = Stream.of(
                "backtest",
                "--prices",
                SharedData.path("prices/daily-2000-2013/GOOG.csv"),
                "--script",
                script(id, Gallery.source(id)),
                "--capital=1000000",
                "--slippage-bps=0",
                "--whole-shares",
                "--format=json",
                "--commission=" + commission);
        JsonNode trades = Ran.command(
                        Stream.concat(words, Stream.of(settings.split(" ")).map("--set="::concat))
                                .toArray())
                .json()
                .get("trades");
        assertThat(trades.size()).isEqualTo(expected.rows().size());
        for (int i = 0; i < trades.size(); i++) {
            JsonNode trade = trades.get(i);
            assertThat(trade.get("entryBar").intValue()).isEqualTo((int) expected.numbers("EntryBar")[i]);
            assertThat(trade.get("shares").doubleValue()).isEqualTo(expected.numbers("Size")[i]);
            if (!trade.get("open").booleanValue()) {
                assertThat(trade.get("exitBar").intValue()).isEqualTo((int) expected.numbers("ExitBar")[i]);
                assertThat(trade.get("profit").doubleValue()).isCloseTo(expected.numbers("PnL")[i], within(1e-3));
            }
        }
    }

    @Test
    void areShownAsTheirInputsAndTheirNameSay() {
        Path prices = Prices.write(folder, "TEST", FIRST, 300);
        Path script = script("own", OWN);

        Ran ran = Ran.command("backtest", "--prices", prices, "--script", script, "--set", "bars=30")
                .succeeded();

        assertThat(ran.out()).startsWith("TEST, Own (bars 30)\n").contains("After the close of");
        assertThat(ran.err()).isEmpty();
        Ran.command("backtest", "--prices", prices, "--script", script, "--set", "bars=61")
                .refused(2, "--set for own: parameter bars is a whole number from 5 to 60, not '61'");
    }

    @Test
    void eitherAStrategyOrAScriptIsPlayed() {
        Path prices = Prices.write(folder, "TEST", FIRST, 300);
        Path script = script("own", OWN);
        Ran.command("backtest", "--prices", prices).refused(2, "--strategy ID is missing", "--script FILE.strategy");
        Ran.command("backtest", "--prices", prices, "--script", script, "--strategy", "rsi")
                .refused(2, "--strategy and --script");
        Ran.command("backtest", "--prices", prices, script).refused(2, "there is no option");
    }

    @Test
    void needThePricesOfThePeersThatTheyLookAt() {
        Path prices = Prices.write(folder, "TEST", FIRST, 300);
        Path script = script("mine", RIGHT);
        Object[] words = {"backtest", "--prices", prices, "--script", script};
        Ran.command(words).refused(2, "--peers DIR is missing: mine looks at SPY");
        Path peers = folder.resolve("peers");
        Prices.write(peers, "IBM", FIRST, 300);
        Object[] withPeers =
                Stream.concat(Stream.of(words), Stream.of("--peers", peers)).toArray();
        Ran.command(withPeers).refused(1, "mine looks at SPY, which has no file in");
        Prices.write(peers, "SPY", FIRST, 300);
        assertThat(Ran.command(withPeers).succeeded().out()).contains("Above the average");
    }

    @Test
    void needBarsThatAreShorterThanThePeriodsThatTheyLookAt() {
        Path prices = Prices.write(folder, "TEST", FIRST, 800);
        Path script = script("scripts", "hours", "name h\nenter on hour(close > sma(3))\nleave close < sma(3)");
        Ran.command("backtest", "--prices", prices, "--script", script)
                .refused(1, "hours looks at the hour, which is not longer than daily bars");
        Ran.command("account", "--prices", folder, "--scripts", folder.resolve("scripts"))
                .refused(1, "hours looks at the hour, which is not longer than daily bars");
        assertThat(Ran.command("evaluate", "--prices", folder, "--scripts", folder.resolve("scripts"))
                        .err())
                .contains("TEST: hours looks at the hour, which is not longer than daily bars");
    }

    @Test
    void needMoreOfShorterBarsForTheSamePeriods() {
        Path minutes = SharedData.path("prices/minute-2013/IBM.csv");
        Path script = script("days", "name d\nenter on day(close > sma(20))\nleave close < sma(3)");
        Ran ran = Ran.command("backtest", "--prices", minutes, "--script", script);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("IBM.csv: days needs 8,190 bars, the file has 2566");
    }

    @Test
    void competeWithTheStrategiesOfTheProgram() {
        Path prices = folder.resolve("prices");
        Prices.write(prices, "AAA", FIRST, 800);
        script("scripts", "above", RIGHT);
        Path scripts = inFolder("scripts", "own", OWN);

        Ran ran = Ran.command("evaluate", "--prices", prices, "--scripts", scripts, "--format=json");
        List<String> ids = ran.json()
                .get("tickers")
                .get(0)
                .get("strategies")
                .valueStream()
                .map(one -> one.get("strategy").stringValue())
                .toList();
        assertThat(ids).hasSize(StrategyCatalog.all().size() + 2).endsWith("above", "own");
        assertThat(ran.err()).contains("note: above looks at SPY, of which there are no prices");

        JsonNode alone =
                Ran.command("evaluate", "--prices", prices, "--format=json").json();
        assertThat(ran.json().get("tickers").get(0).get("strategies").get(0).get("deflatedSharpe"))
                .as("more trials")
                .isNotEqualTo(
                        alone.get("tickers").get(0).get("strategies").get(0).get("deflatedSharpe"));
    }

    /** Prices that rise on Mondays only: no strategy of the program knows the day of the week. */
    @Test
    void competeInTheBackTestOfAnAccount() {
        StringBuilder text = new StringBuilder(Prices.HEADER);
        LocalDate date = FIRST;
        double close = 100;
        for (int i = 0; i < 900; i++) {
            double open = close;
            close = open * (date.getDayOfWeek() == DayOfWeek.MONDAY ? 1.03 : 0.993) * (1 + 0.001 * (i % 3));
            text.append(
                    "%s,%s,%s,%s,%s,1000%n".formatted(date, open, Math.max(open, close), Math.min(open, close), close));
            date = MarketCalendar.sessionAfter(date).date();
        }
        Path prices = folder.resolve("prices");
        Prices.write(prices, "AAA.csv", text.toString());
        Path scripts = inFolder("scripts", "mondays", "name Mondays\nenter day_of_week == 5\nleave day_of_week == 1");

        Ran ran = Ran.command("account", "--prices", prices, "--scripts", scripts);

        assertThat(ran.succeeded().out()).containsPattern("Mondays +1 ");
    }

    @Test
    void idsThatAreTakenAreRefused() {
        Path prices = folder.resolve("prices");
        Prices.write(prices, "AAA", FIRST, 800);
        Path scripts = inFolder("scripts", "RSI", OWN);
        Ran.command("evaluate", "--prices", prices, "--scripts", scripts)
                .refused(1, "RSI.strategy: the program has a strategy rsi already; give the file another name");
        Ran.command("account", "--prices", prices, "--scripts", scripts).refused(1, "strategy rsi already");
        script("twice", "own", OWN);
        Ran.command("evaluate", "--prices", prices, "--scripts", inFolder("twice", "OWN", OWN))
                .refused(1, "own.strategy: there is ", "OWN.strategy already");
    }

    @Test
    void foldersWithoutScriptsOrWithWrongOnesAreRefused() throws IOException {
        Path prices = folder.resolve("prices");
        Prices.write(prices, "AAA", FIRST, 800);
        Ran.command("evaluate", "--prices", prices, "--scripts", folder.resolve("none"))
                .refused(1, "--scripts: there is no folder");
        Ran.command("evaluate", "--prices", prices, "--scripts", prices).refused(1, "--scripts: there are no scripts");
        script("bad", "one", "name x");
        Path bad = inFolder("bad", "two", OWN.replace("sma", "smaa"));
        Ran ran = Ran.command("evaluate", "--prices", prices, "--scripts", bad);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("one.strategy, line 1, column 1: the script has no line 'enter'")
                .contains("two.strategy, line 3, column 15: there is no 'smaa'; did you mean sma");
    }

    @Test
    void areCheckedAndSayWhatTheyAre() {
        Ran ran = Ran.command("check", script("mine", RIGHT));
        assertThat(ran.succeeded().out()).isEqualTo("""
                        mine              Above the average, needs 25 bars; looks at --peers
                              bars          20      whole, 5 to 60
                        longer periods: week
                        other tickers: SPY
                        """);
        JsonNode json =
                Ran.command("check", "--format=json", script("mine", RIGHT)).json();
        assertThat(json.get("script").stringValue()).isEqualTo("mine");
        assertThat(json.get("bars").intValue()).isEqualTo(25);
        assertThat(json.get("inputs").toString())
                .isEqualTo(
                        "[{\"name\":\"bars\",\"default\":20.0,\"minimum\":5.0,\"maximum\":60.0,\"step\":1.0,\"whole\":true}]");
        assertThat(json.get("periods").toString() + json.get("peers") + json.get("problems"))
                .isEqualTo("[\"week\"][\"SPY\"][]");
    }

    @Test
    void areToldAllThatIsWrongWithItsPlace() {
        Path file = script("bad", "name bad\nenter\tclose > smaa(5)\nleave 5");
        Ran ran = Ran.command("check", file);
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("""
                        %s, line 2, column 15: there is no 'smaa'; did you mean sma
                            enter\tclose > smaa(5)
                                 \t        ^^^^^^^
                        %s, line 3, column 7: leave needs a condition, and this is a number; compare it, for instance with > 0
                            leave 5
                                  ^
                        """.formatted(file, file));
        Ran json = Ran.command("check", file, "--format", "json");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.err()).contains(": 2 problems");
        assertThat(json.out()).contains("\"line\" : 2", "\"column\" : 15", "did you mean sma");
    }

    @Test
    void filesThatAreNoScriptsAreRefusedInASentence() throws IOException {
        Path text = folder.resolve("text.strategy");
        Ran.command("check", text).refused(1, "there is no file");
        Ran.command("check").refused(2, "FILE.strategy is missing");
        Ran.command("check", "a.strategy", "b.strategy").refused(2, "FILE.strategy is given twice");
        Ran.command("check", folder).refused(1, "cannot be read");
        Files.write(text, new byte[] {'n', 'a', 'm', 'e', ' ', (byte) 0xC3, (byte) 0x28});
        Ran.command("check", text).refused(1, "is no text in UTF-8");
        Files.writeString(text, "#".repeat(2_000_000));
        Ran.command("check", text).refused(1, "is too long for a script");
        Files.writeString(text, "#".repeat(900_000));
        assertThat(Ran.command("check", text).err())
                .contains("this script has 900,000 characters; it may have 20,000")
                .hasSizeLessThan(500);
        Files.writeString(text, "name a\u001b[31mb\nenter close > sma(5)\nleave close < sma(5)");
        assertThat(Ran.command("check", text).err()).contains("a character in it that cannot be shown");
    }

    @Test
    void lineEndsAndByteOrderMarksOfOtherSystemsAreRead() throws IOException {
        Path file = folder.resolve("windows.strategy");
        for (String end : List.of("\r\n", "\r", "\n")) {
            Files.writeString(file, "\uFEFF" + OWN.replace("\n", end), StandardCharsets.UTF_8);
            assertThat(Ran.command("check", file).succeeded().out()).startsWith("windows           Own, needs");
            Files.writeString(file, "\uFEFF" + OWN.replace("\n", end).replace("sma", "smaa"), StandardCharsets.UTF_8);
            assertThat(Ran.command("check", file).err())
                    .contains("line 3, column 15")
                    .contains("    enter close > smaa(bars)" + System.lineSeparator());
        }
    }

    private Path script(String id, String source) {
        return script("", id, source);
    }

    /** The folder in which a script lies now. */
    private Path inFolder(String below, String id, String source) {
        script(below, id, source);
        return folder.resolve(below);
    }

    private Path script(String below, String id, String source) {
        return Prices.write(folder.resolve(below), id + ".strategy", source);
    }
}
