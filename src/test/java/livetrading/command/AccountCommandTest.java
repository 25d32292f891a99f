package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AccountCommandTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 4);
    private static final int BARS = 1100;

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        Stream.of("CCC", "AAA", "BBB").forEach(ticker -> Prices.write(folder, ticker, FIRST, BARS));
    }

    @Test
    void playsAllTickersOfTheFolderInAlphabeticalOrder() {
        Ran ran = account("--format=json");

        JsonNode json = ran.json();
        assertThat(texts(json.get("tickers"))).containsExactly("AAA", "BBB", "CCC");
        assertThat(json.get("equity").get(0).get("equity").decimalValue()).isEqualByComparingTo("100000");
        assertThat(json.get("from")).isEqualTo(json.get("equity").get(0).get("time"));
        assertThat(json.get("trades").isEmpty()).isFalse();
        assertThat(json.get("selections")
                        .valueStream()
                        .limit(3)
                        .map(one -> one.get("ticker").stringValue()))
                .containsExactly("AAA", "BBB", "CCC");
        assertThat(notes(ran)).isEmpty();
    }

    @Test
    void obeysRiskRulesAndSaysHowOftenEachActed() {
        JsonNode json = account("--format=json", "--rule=time-stop=2", "--rule=entries-per-day=1")
                .json();

        assertThat(json.get("rules").get(0).get("rule").stringValue()).isEqualTo("time-stop");
        assertThat(json.get("rules").get(0).get("acted").intValue()).isPositive();
        assertThat(json.get("trades").valueStream().map(trade -> trade.get("exitReason")))
                .anyMatch(reason -> reason.stringValue("").startsWith("time-stop: held for 2 of 2 bars"));
        assertThat(account("--rule=time-stop=2").out()).containsPattern("Rule acted  Rule\\n +[0-9]+  time-stop=2");
    }

    @Test
    void buysNothingOnDaysOfACalendarWhichMayHaveOtherTickersToo() {
        Path days = Prices.write(folder, "days.txt", """
                ticker,from,until,reason
                *,1990-01-01,2199-12-31,never
                AAA,2018-01-30,2018-02-01,earnings
                ZZZ,2018-01-30,2018-02-01,earnings
                """);

        Ran ran = account("--blackouts", days);

        assertThat(ran.out()).contains("No trades.").containsPattern("Rule acted  Rule\\n +[0-9,]+  blackout\n");
        assertThat(account("--format=json", "--blackouts", days).json().get("rules"))
                .hasSize(1);
    }

    @Test
    void namesTheRulesThatItDoesNotPlayAndPlaysTheOthers() {
        JsonNode without = account("--format=json", "--rule=time-stop=2").json();
        Ran with = account(
                "--format=json",
                "--rule=time-stop=2",
                "--rule=price-collar",
                "--rule=AAA: halted",
                "--rule=order-rate=1");

        assertThat(with.err()).contains("live only, judged at each check and not played here: price-collar=5%,1%;");
        assertThat(with.json()).isEqualTo(without);
        assertThat(account("--rule=order-rate").out()).contains("Rule acted  Rule\n live only  order-rate=20,5,3\n");
    }

    @Test
    void refusesARuleThatThereIsNotByTheNearestName() {
        assertThat(account("--rule=drawdwn=10%").err())
                .contains("--rule: there is no rule 'drawdwn'; drawdown is the nearest");
    }

    /** Nothing of it is taken from the program but what it says in its result. */
    @Test
    void cashFollowsFromTheTradesAndEquityFromTheClosesToTheCent() throws IOException {
        JsonNode json = account("--format=json", "--commission=0.001", "--risk-per-trade=0.1", "--fractional-shares")
                .json();

        Map<String, BigDecimal> closes = closes();
        int held = 0;
        for (JsonNode point : json.get("equity")) {
            String date = point.get("time").stringValue();
            BigDecimal cash = new BigDecimal("100000");
            BigDecimal shares = BigDecimal.ZERO;
            for (JsonNode trade : json.get("trades")) {
                boolean isBought = trade.get("entryTime").stringValue().compareTo(date) <= 0;
                boolean isSold = !trade.get("open").booleanValue()
                        && trade.get("exitTime").stringValue().compareTo(date) <= 0;
                BigDecimal quantity = trade.get("shares").decimalValue();
                if (isBought) {
                    BigDecimal cost =
                            cents(quantity.multiply(trade.get("entryPrice").decimalValue()));
                    cash = cash.subtract(cost).subtract(cents(cost.movePointLeft(3)));
                }
                if (isSold) {
                    BigDecimal proceeds =
                            cents(quantity.multiply(trade.get("exitPrice").decimalValue()));
                    cash = cash.add(proceeds).subtract(cents(proceeds.movePointLeft(3)));
                }
                if (isBought && !isSold) {
                    held++;
                    shares = shares.add(
                            quantity.multiply(closes.get(trade.get("ticker").stringValue() + date)));
                }
            }
            assertThat(point.get("cash").decimalValue()).as(date).isEqualByComparingTo(cash);
            assertThat(point.get("equity")
                            .decimalValue()
                            .subtract(cash.add(shares))
                            .abs())
                    .as(date)
                    .isLessThan(new BigDecimal("0.001"));
        }
        assertThat(held).isGreaterThan(50);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(4, RoundingMode.HALF_EVEN);
    }

    private Map<String, BigDecimal> closes() throws IOException {
        Map<String, BigDecimal> closes = new HashMap<>();
        for (String ticker : List.of("AAA", "BBB", "CCC")) {
            for (String line : Files.readAllLines(folder.resolve(ticker + ".csv"))) {
                String[] cells = line.split(",", -1);
                if (!cells[0].equals("Date")) {
                    closes.put(ticker + cells[0], new BigDecimal(cells[4]));
                }
            }
        }
        return closes;
    }

    @Test
    void findsTheSameOnAnyNumberOfThreads() {
        assertThat(account("--format=json", "--threads=3").json())
                .isEqualTo(account("--format=json", "--threads=1").json());
    }

    @Test
    void keepsTheOrderInWhichTickersAreNamed() {
        JsonNode json = account("--format=json", "--tickers", "ccc,AAA").json();

        assertThat(texts(json.get("tickers"))).containsExactly("CCC", "AAA");
    }

    @Test
    void playsThePeriodThatIsAskedFor() {
        JsonNode json =
                account("--format=json", "--from=2019-06-03", "--to=2019-12-31").json();

        assertThat(json.get("from").stringValue()).isEqualTo("2019-06-03");
        assertThat(json.get("to").stringValue()).isEqualTo("2019-12-31");
        assertThat(json.get("equity").size()).isEqualTo(148);
    }

    @Test
    void obeysTheSettings() {
        JsonNode json = account("--format=json", "--capital=50000", "--max-positions=1", "--reevaluate-days=30")
                .json();

        assertThat(json.get("settings").get("capital").intValue()).isEqualTo(50_000);
        assertThat(json.get("equity").get(0).get("cash").decimalValue()).isEqualByComparingTo("50000");
        assertThat(json.get("equity")
                        .valueStream()
                        .mapToInt(point -> point.get("positions").intValue())
                        .max())
                .hasValue(1);
        assertThat(json.get("selections").size())
                .isGreaterThan(account("--format=json").json().get("selections").size());
    }

    @Test
    void reportsABadFileAndPlaysTheOthers() {
        Path bad = Prices.write(folder, "BAD.csv", Prices.HEADER + "2020-01-02,10,9,11,10,1\n");

        Ran ran = account("--format=json");

        assertThat(texts(ran.json().get("tickers"))).containsExactly("AAA", "BBB", "CCC");
        assertThat(ran.err()).contains(bad + ", line 2: high 9.0 is below low 11.0");
    }

    @Test
    void saysWhichTickersCouldNotBeTraded() {
        Prices.write(folder, "NEW", FIRST, 100);

        assertThat(notes(account().succeeded()))
                .singleElement()
                .asString()
                .startsWith("note: NEW could not be traded: ");
    }

    @Test
    void showsPeopleTables() {
        assertThat(account().succeeded().out())
                .startsWith("3 tickers, ")
                .contains("Buy and hold", "At same exposure", "Strategy", "Last trades")
                .matches("(.{0,100}\\R)+");
    }

    @Test
    void refusesAPeriodWithoutEnoughBars() {
        account("--to=2016-12-30")
                .refused(1, "until 2016-12-30 no ticker has enough prices: 553 bars of warm-up and 365 days of");
        account("--from=2016-03-01")
                .refused(1, "--from 2016-03-01 is too early: an evaluation needs 573 bars, which no ticker has before");
    }

    private Ran account(Object... more) {
        return Ran.command(Stream.concat(Stream.of("account", "--prices", folder), Stream.of(more))
                .toArray());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    /** On a busy machine there are lines about the progress too. */
    private static List<String> notes(Ran ran) {
        return ran.err().lines().filter(line -> line.startsWith("note: ")).toList();
    }
}
