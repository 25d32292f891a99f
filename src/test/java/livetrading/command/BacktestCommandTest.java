package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import livetrading.backtest.Metrics;
import livetrading.market.MarketCalendar;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BacktestCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SmaCross               | sma-crossover   | fast=10 slow=20
            SmaCross50_200         | sma-crossover   | fast=50 slow=200
            Rsi14Level             | rsi             | period=14
            MacdSignalCross        | macd            | fast=12
            BollingerMeanReversion | bollinger-bands | exit=middle
            BollingerToUpper       | bollinger-bands | exit=upper
            Donchian20_10          | breakout        | entry=20
            RocMomentum126         | momentum        | period=126
            Momentum12_1           | momentum        | period=252 skip=21
            ZScoreMeanReversion20  | mean-reversion  | period=20
            VwapRolling20Cross     | vwap            | period=20
            """)
    void printsTheTradesOfTheReference(String rule, String strategy, String settings) {
        Table expected = SharedData.table("golden/backtests/GOOG__%s__c0.1pct.trades.csv".formatted(rule));
        List<String> words = Stream.concat(
                        Stream.of(
                                "backtest",
                                "--prices",
                                SharedData.path("prices/daily-2000-2013/GOOG.csv")
                                        .toString()),
                        Stream.of("--strategy", strategy, "--capital", "1000000", "--commission", "0.001"))
                .toList();
        List<String> sets = Stream.of(settings.split(" ")).map("--set="::concat).toList();
        JsonNode json = Ran.command(
                        Stream.of(words, sets, List.of("--slippage-bps=0", "--whole-shares", "--format=json"))
                                .flatMap(List::stream)
                                .toArray())
                .json();

        JsonNode trades = json.get("trades");
        assertThat(trades.size()).isEqualTo(expected.rows().size());
        for (int i = 0; i < trades.size(); i++) {
            JsonNode trade = trades.get(i);
            assertThat(trade.get("entryBar").intValue()).isEqualTo((int) expected.numbers("EntryBar")[i]);
            assertThat(trade.get("shares").doubleValue()).isEqualTo(expected.numbers("Size")[i]);
            assertThat(trade.get("entryPrice").doubleValue())
                    .isCloseTo(expected.numbers("EntryPrice")[i], within(1e-9));
            if (trade.get("open").booleanValue()) {
                assertThat(i).isEqualTo(trades.size() - 1);
                assertThat(trade.get("exitBar").isNull()).isTrue();
                assertThat(trade.get("exitTime").isNull()).isTrue();
                assertThat(trade.get("exitPrice").isNull()).isTrue();
            } else {
                assertThat(trade.get("exitBar").intValue()).isEqualTo((int) expected.numbers("ExitBar")[i]);
                assertThat(trade.get("exitTime").stringValue())
                        .isEqualTo(expected.texts("ExitTime")[i].substring(0, 10));
                assertThat(trade.get("profit").doubleValue()).isCloseTo(expected.numbers("PnL")[i], within(1e-3));
            }
        }
    }

    @Test
    void printsAllThatIsPromised() {
        JsonNode json = run("momentum", "--set=period=50", "--format=json").json();

        assertThat(json.propertyNames())
                .containsExactly(
                        "ticker", "strategy", "parameters", "rules", "bars", "from", "to", "metrics", "trades");
        assertThat(json.get("ticker").stringValue()).isEqualTo("TEST");
        assertThat(json.get("parameters").toString()).isEqualTo("{\"period\":50,\"skip\":0}");
        assertThat(json.get("bars").intValue()).isEqualTo(400);
        assertThat(json.get("from").stringValue()).isEqualTo("2018-01-02");
        assertThat(json.get("metrics").propertyNames())
                .containsExactlyElementsOf(Stream.of(Metrics.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        assertThat(json.get("trades").get(0).propertyNames())
                .containsExactly(
                        "entryBar",
                        "entryTime",
                        "entryPrice",
                        "exitBar",
                        "exitTime",
                        "exitPrice",
                        "exitReason",
                        "shares",
                        "profit",
                        "return",
                        "open");
    }

    @Test
    void printsNullForWhatIsUndefined() {
        Path file = Prices.write(folder, "TEST.csv", Prices.HEADER + flat(60));

        JsonNode metrics = Ran.command("backtest", "--prices", file, "--strategy", "rsi", "--format", "json")
                .json()
                .get("metrics");

        assertThat(metrics.get("sharpe").isNull()).isTrue();
        assertThat(metrics.get("winRate").isNull()).isTrue();
        assertThat(metrics.get("totalReturn").doubleValue()).isZero();
        assertThat(metrics.get("trades").intValue()).isZero();
    }

    @Test
    void printsNoNumberThatIsNoneWhenAnAccountOutgrowsThem() {
        StringBuilder text = new StringBuilder(Prices.HEADER);
        LocalDate date = FIRST;
        for (int i = 0; i < 700; i++) {
            date = MarketCalendar.sessionAfter(date).date();
            text.append(date).append(i % 2 == 0 ? ",1e6,1e6,1e6,1e6,1\n" : ",1e-6,1e-6,1e-6,1e-6,1\n");
        }
        Path file = Prices.write(folder, "TEST.csv", text.toString());
        Object[] words = {"backtest", "--prices", file, "--strategy", "macd"};

        assertThat(Ran.command(words).succeeded().out()).doesNotContain("NaN", "Infinity");
        Ran json = Ran.command(
                Stream.concat(Stream.of(words), Stream.of("--format=json")).toArray());
        assertThat(json.json().get("metrics").get("finalEquity").isNull()).isTrue();
        assertThat(json.out()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void onlyWarmsUpOnTheBarsBeforeTheFirstThatIsMeasured() {
        JsonNode whole = run("sma-crossover", "--format=json").json();
        JsonNode part = run("sma-crossover", "--format=json", "--from=2018-07-01", "--to=2019-03-29")
                .json();

        assertThat(part.get("from").stringValue()).isEqualTo("2018-07-02");
        assertThat(part.get("to").stringValue()).isEqualTo("2019-03-29");
        assertThat(part.get("bars").intValue()).isLessThan(200);
        List<String> entries = whole.get("trades")
                .valueStream()
                .map(trade -> trade.get("entryTime").stringValue())
                .filter(time -> time.compareTo("2018-07-03") > 0 && time.compareTo("2019-03-29") <= 0)
                .toList();
        assertThat(part.get("trades")
                        .valueStream()
                        .map(trade -> trade.get("entryTime").stringValue()))
                .containsAll(entries);
        assertThat(part.get("trades").get(0).get("entryBar").intValue()).isLessThan(200);
    }

    @Test
    void adjustsOnlyWhenAsked() {
        Path file = SharedData.path("prices/daily-2000-2013/AAPL.csv");
        Object[] words = {"backtest", "--prices", file, "--strategy", "sma-crossover", "--format=json"};
        Object[] adjusted =
                Stream.concat(Stream.of(words), Stream.of("--adjust")).toArray();

        assertThat(firstEntry(Ran.command(words))).isGreaterThan(50);
        assertThat(firstEntry(Ran.command(adjusted))).isLessThan(50);
    }

    private static double firstEntry(Ran ran) {
        return ran.json().get("trades").get(0).get("entryPrice").doubleValue();
    }

    static Stream<Object[]> strategiesAndMinutes() {
        return StrategyCatalog.all().stream()
                .map(Strategy::id)
                .flatMap(id -> Stream.of("SPY", "IBM", "BAC", "AIG").map(ticker -> new Object[] {id, ticker}));
    }

    @ParameterizedTest
    @MethodSource("strategiesAndMinutes")
    void playsMinutes(String strategy, String ticker) {
        Path minutes = SharedData.path("prices/minute-2013");
        Ran ran = Ran.command(
                "backtest",
                "--prices",
                minutes.resolve(ticker + ".csv"),
                "--strategy",
                strategy,
                "--peers",
                minutes,
                "--format",
                "json");

        JsonNode json = ran.json();
        assertThat(json.get("from").stringValue()).matches("2013-10-04T0[4-8]:\\d\\d:00-04:00");
        assertThat(json.get("metrics").get("finalEquity").doubleValue()).isBetween(50_000.0, 300_000.0);
        assertThat(ran.err()).contains("lie outside of regular hours");
    }

    @Test
    void showsPeopleATable() {
        Ran ran = run("sma-crossover").succeeded();

        assertThat(ran.out())
                .startsWith("TEST, SMA Crossover (fast 20, slow 50)\n400 daily bars, 2018-01-02 to ")
                .contains("capital $100,000.00, commission 0 %, slippage 5 bp, fractional shares")
                .contains("Sharpe ratio", "Buy and hold", "Closed trades", "After the close of");
        assertThat(ran.out().lines()).allMatch(line -> line.matches("\\p{ASCII}*"));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void saysThatSessionsAreMissing() throws IOException {
        List<String> lines = Files.readAllLines(Prices.write(folder, "TEST", FIRST, 100));
        lines.remove(50);
        Path file = Prices.write(folder, "TEST.csv", String.join("\n", lines));

        assertThat(Ran.command("backtest", "--prices", file, "--strategy", "rsi")
                        .succeeded()
                        .err())
                .isEqualTo(
                        "note: %s: 1 session from 2018-01-02 to 2018-05-24 is missing; indicators run over the bars that there are%n"
                                .formatted(file));
    }

    private Ran run(String strategy, Object... more) {
        Path file = Prices.write(folder, "TEST", FIRST, 400);
        return Ran.command(
                Stream.concat(Stream.of("backtest", "--prices", file, "--strategy", strategy), Stream.of(more))
                        .toArray());
    }

    private static String flat(int days) {
        StringBuilder text = new StringBuilder();
        LocalDate date = LocalDate.of(2020, 1, 2);
        for (int i = 0; i < days; i++) {
            date = date.plusDays(1);
            text.append(date).append(",10,10,10,10,1\n");
        }
        return text.toString();
    }
}
