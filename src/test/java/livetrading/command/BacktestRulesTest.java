package livetrading.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import livetrading.market.MarketCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code backtest} with risk rules, on a price that rises 3 % a bar to bar 40, falls 3 % a bar to bar 80, and rises again. */
class BacktestRulesTest {

    private static final int TOP = 40;
    private static final int BOTTOM = 80;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);

    @TempDir
    Path folder;

    @Test
    void namesTheRuleThatEndedATrade() {
        JsonNode json = run("--rule", "stop-loss=10%", "--rule=trailing-stop=15%", "--format=json")
                .json();

        assertThat(json.get("rules").toString()).isEqualTo("[\"stop-loss=10%\",\"trailing-stop=15%\"]");
        JsonNode trade = json.get("trades").get(0);
        assertThat(trade.get("exitReason").stringValue())
                .matches(
                        "trailing-stop: close 271.72 is at or below 277.27, 15 % below the highest close of 326.20 since the entry");
        // 0.97 to the power of 6 is the first below 0.85; the next open fills it
        assertThat(trade.get("exitBar").intValue()).isEqualTo(TOP + 6 + 1);
        assertThat(json.get("trades").get(1).get("entryBar").intValue()).isGreaterThan(BOTTOM);
        assertThat(run("--rule=trailing-stop=15%").succeeded().out())
                .contains("fractional shares\nrules trailing-stop=15%\n", "  trailing-stop\n");
    }

    @Test
    void saysThatTheStrategyEndedATrade() {
        JsonNode trades = run("--format=json").json().get("trades");

        assertThat(trades.get(0).get("exitReason").stringValue()).contains("not above 0");
        assertThat(trades.get(1).get("exitReason").isNull()).isTrue();
        assertThat(run().succeeded().out()).contains("  strategy\n").doesNotContain("rules");
    }

    @Test
    void staysOutUntilTheStrategyHasBeenOut() {
        String out = run("--rule=trailing-stop=15%", "--to=" + date(TOP + 8))
                .succeeded()
                .out();

        assertThat(out).contains("out: trailing-stop: close 271.72", "in again when the strategy has been out");
        assertThat(run("--rule=trailing-stop=15%", "--to=" + date(TOP + 6))
                        .succeeded()
                        .out())
                .contains("open, last close", "out: trailing-stop: close 271.72");
        assertThat(run("--rule=trailing-stop=15%", "--to=" + date(TOP + 5))
                        .succeeded()
                        .out())
                .contains("open, last close", ": long since ");
    }

    @Test
    void takesTheRulesOfAFile() {
        Path file = Prices.write(folder, "my.rules", """
                # for every ticker
                trailing-stop=20%
                group mine: TEST,AAPL
                mine: trailing-stop=15%
                IBM: time-stop=5
                """);

        JsonNode json =
                run("--rules", file, "--rule", "time-stop", "--format=json").json();

        assertThat(json.get("rules").toString()).isEqualTo("[\"trailing-stop=15%\",\"time-stop=60\"]");
        assertThat(json.get("trades").get(0).get("exitBar").intValue()).isEqualTo(TOP + 6 + 1);
    }

    @Test
    void notesThatNoRuleIsForTheTicker() {
        assertThat(run("--rule=IBM: stop-loss").succeeded().err()).isEqualTo("note: none of the rules is for TEST\n");
    }

    @Test
    void refusesRulesThatMeanNothing() {
        Path file = Prices.write(folder, "my.rules", "# mine\n\nstop-loss=0.1%\n");

        run("--rules", file).refused(1, file + ", line 3: a stop-loss of 0.1 % is not between 1 and 50 %");
        run("--rules", folder.resolve("none")).refused(1, "--rules: there is no file ");
        run("--rule", "stop-loss=-5%").refused(2, "--rule: a stop-loss of -5 % is not between 1 and 50 %");
        run("--rule", "stoploss").refused(2, "--rule: there is no rule 'stoploss'; stop-loss is the nearest of ");
        run("--rule=stop-loss", "--rule=stop-loss=5%")
                .refused(2, "--rule: 'stop-loss=10%' and 'stop-loss=5%' are two rules of one kind for the same ticker");
    }

    @Test
    void namesTheRulesThatItDoesNotPlayAndPlaysTheOthers() {
        Ran ran = run("--rule=trailing-stop=15%", "--rule=price-collar", "--rule=order-rate=1", "--rule=halted");

        assertThat(ran.succeeded().err())
                .isEqualTo("note: live only, judged at each check and not played here: price-collar=5%,1%;"
                        + " order-rate=1,5,3; halted\n");
        assertThat(ran.out()).isEqualTo(run("--rule=trailing-stop=15%").out());
    }

    @Test
    void buysNothingOnTheDaysOfACalendar() {
        Path days = Prices.write(
                folder,
                "days.txt",
                "TEST,%s,%s,earnings%nIBM,1990-01-01,2199-12-31,never%n".formatted(date(0), date(30)));

        JsonNode json = run("--blackouts", days, "--format=json").json();

        assertThat(json.get("trades").get(0).get("entryTime").stringValue()).startsWith(date(31).toString());
        assertThat(json.get("rules").toString())
                .isEqualTo("[\"blackout=%s,%s,earnings\"]".formatted(date(0), date(30)));
    }

    private Ran run(Object... more) {
        StringBuilder text = new StringBuilder(Prices.HEADER);
        double close = 100;
        for (int bar = 0; bar < 3 * TOP; bar++) {
            double open = close;
            close *= bar == 0 ? 1 : bar <= TOP || bar > BOTTOM ? 1.03 : 0.97;
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.6f,%.6f,%.6f,%.6f,1000%n",
                    date(bar),
                    open,
                    Math.max(open, close),
                    Math.min(open, close),
                    close));
        }
        Path file = Prices.write(folder, "TEST.csv", text.toString());
        return Ran.command(Stream.concat(
                        Stream.of("backtest", "--prices", file, "--strategy=momentum", "--set=period=20"),
                        Stream.of(more))
                .toArray());
    }

    private static LocalDate date(int bar) {
        LocalDate date = FIRST;
        for (int i = 0; i < bar; i++) {
            date = MarketCalendar.sessionAfter(date).date();
        }
        return date;
    }
}
