package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.standin.core.BarLength;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trading on bars of a quarter of an hour; Alpaca's free prices come sixteen minutes late. */
class IntradayTradingTest extends AtPaperProgram {

    private static final LocalDate FIRST_BAR = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST_BAR = LocalDate.of(2026, 12, 4);

    @BeforeEach
    void begin() {
        program.skipTo("2026-11-23T16:02:00Z");
        for (String symbol : PaperProgram.TICKERS) {
            var days = program.alpaca.calendar().between(FIRST_BAR, LAST_BAR);
            program.alpaca.bars().walkWithin(symbol, BarLength.of("15Min"), days, "100", symbol.hashCode());
        }
        program.machine().database().update("UPDATE trading_config SET timeframe = '15Min'");
    }

    @Test
    void aSignalOnACompletedBarIsAnOrderAndAFill() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT bar_time FROM orders")).containsExactly("2026-11-23T15:30:00.000Z");
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        program.assertBooksAgree();

        program.wantsToHold(false);
        // the strategy that opened a position leads it to its end
        program.machine().database().update("UPDATE orders SET parameters = ?", "{\"lower\":1,\"upper\":2}");
        program.pass(Duration.ofMinutes(20));
        assertThat(program.texts("SELECT DISTINCT bar_time FROM orders WHERE side = 'SELL'"))
                .containsExactly("2026-11-23T15:30:00.000Z");
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.texts("SELECT bar_time FROM decisions ORDER BY id DESC LIMIT 1"))
                .containsExactly("2026-11-23T15:45:00.000Z");
        program.assertBooksAgree();
    }

    /** The hour is known that was complete with the last quarter; the order is one of that quarter. */
    @Test
    void f112whatAStrategyOnHoursOpensOnQuartersItLeadsToItsExit() {
        program.machine()
                .database()
                .update("UPDATE trading_config SET timeframe = '15Min,1Hour', minimum_trades = 1000");
        program.wantsToHold(true);
        program.machine().database().update("UPDATE best_strategies SET strategy = '1Hour:rsi'");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT strategy || ' ' || bar_time FROM orders"))
                .containsExactly("1Hour:rsi 2026-11-23T15:30:00.000Z");
        assertThat(program.texts("SELECT reason FROM decisions WHERE action = 'BUY'"))
                .isNotEmpty()
                .allMatch(reason -> reason.contains("on the bar of 09:30 to 10:00"));
        assertThat(program.texts("SELECT DISTINCT timeframe FROM price_bars")).containsExactly("15Min");
        program.assertBooksAgree();

        program.machine()
                .database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = ?", "{\"lower\":1,\"upper\":2}");
        program.machine().database().update("UPDATE orders SET parameters = ?", "{\"lower\":1,\"upper\":2}");
        program.pass(Duration.ofMinutes(20));
        assertThat(program.texts("SELECT DISTINCT strategy FROM orders WHERE side = 'SELL'"))
                .containsExactly("1Hour:rsi");
        assertThat(program.own("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void aBarThatIsNotCompleteIsIgnored() {
        program.machine().start();
        program.pass(Duration.ofMinutes(40));

        assertThat(program.texts("SELECT DISTINCT bar_time FROM decisions ORDER BY bar_time"))
                .containsExactly("2026-11-23T15:30:00.000Z", "2026-11-23T15:45:00.000Z", "2026-11-23T16:00:00.000Z");
        assertThat(program.texts("SELECT decided_at || ' ' || bar_time FROM decisions"))
                .allMatch(row -> {
                    String[] times = row.split(" ", -1);
                    return !Instant.parse(times[0])
                            .isBefore(Instant.parse(times[1]).plus(Duration.ofMinutes(15 + 16)));
                });
    }

    @Test
    void whatWasDecidedOnBarsWithinTheDayIsDecidedAgain() throws InterruptedException {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(40));
        program.machine().database().update("UPDATE orders SET parameters = ?", "{\"lower\":1,\"upper\":2}");
        program.pass(Duration.ofMinutes(20));
        assertThat(program.texts("SELECT DISTINCT side FROM orders ORDER BY side"))
                .containsExactly("BUY", "SELL");

        List<ReplayedDecision> again = Replayed.of(program.machine(), LocalDate.of(2026, 11, 23));
        assertThat(again).hasSize(Math.toIntExact(program.number("SELECT count(*) FROM decisions")));
        assertThat(again).extracting(ReplayedDecision::words).containsOnly("the same");
    }

    @Test
    void onPricesThatHaveStoppedNothingIsDecided() {
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/stocks/bars"),
                        Effect.of(Fault.STALE_BARS).with("seconds", 5_400));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));

        assertThat(program.lastReason("AAPL"))
                .contains("no price of 2026-11-23 10:", "the last bar is of 2026-11-23 09:");
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void theLastBarOfAHalfDayIsDecidedOnAfterOneOClockAndTradedAtTheNextOpen() {
        program.wantsToHold(false);
        program.startAt("2026-11-27T17:55:00Z");
        program.pass(Duration.ofMinutes(10));
        program.machine().database().update("UPDATE best_strategies SET parameters = ?", "{\"lower\":98,\"upper\":99}");
        program.pass(Duration.ofMinutes(15));
        assertThat(program.texts("SELECT DISTINCT state FROM orders WHERE bar_time > '2026-11-27'"))
                .containsExactly("ACCEPTED");
        program.skipTo("2026-11-30T14:31:00Z");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT max(bar_time) FROM decisions WHERE bar_time < '2026-11-28'"))
                .containsExactly("2026-11-27T17:45:00.000Z");
        assertThat(program.texts("SELECT DISTINCT bar_time FROM orders")).containsExactly("2026-11-27T17:45:00.000Z");
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        program.assertBooksAgree();
    }

    @Test
    void equityAndPricesAreThoseOfTheMoment() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        PaperProgram.TICKERS.forEach(symbol -> program.alpaca.tape().price(symbol, "110"));
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT CAST(last_price AS INTEGER) FROM positions"))
                .containsExactly("110");
        List<String> equity =
                program.texts("SELECT CAST(equity AS INTEGER) FROM equity_points ORDER BY id DESC LIMIT 1");
        assertThat(equity).allMatch(amount -> Integer.parseInt(amount) > 100_000);
    }
}
