package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.standin.core.BarLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Positions that are open when the configuration names other timeframes. */
class TimeframeChangeTest {

    private static final String ON_HOURS = "1Hour:rsi";
    private static final String OUT = "{\"lower\":1,\"upper\":2}";
    private static final List<String> TICKERS = List.of("AAPL", "AMD", "MSFT");

    @TempDir
    Path folder;

    private PaperProgram program;

    @BeforeEach
    void openProgram() {
        program = new PaperProgram(folder, Instant.parse("2026-11-23T16:02:00Z"), true, TICKERS);
        var days = program.alpaca.calendar().between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 4));
        for (String symbol : TICKERS) {
            for (String length : List.of("15Min", "1Hour")) {
                program.alpaca.bars().walkWithin(symbol, BarLength.of(length), days, "100", symbol.hashCode());
            }
        }
        // nothing is elected, so that what is held is all that there is
        program.machine().database().update("UPDATE trading_config SET minimum_trades = 1000, risk_per_trade = 0.1");
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void f112whatAStrategyOnHoursHoldsItLeadsToItsExit() {
        hold("15Min,1Hour", ON_HOURS);

        timeframes("15Min");
        assertHeld("on the bar of 09:30 to 10:00");
        exits("AAPL", ON_HOURS, "on the bar of 09:30 to 10:00");

        timeframes("1Hour");
        assertHeld("is not above 99");
        exits("AMD", ON_HOURS, "is not below 1");

        timeframes("1Day");
        assertHeld("on bars of 1Day, as there are none of 1Hour any more");
        exits("MSFT", ON_HOURS, "on bars of 1Day, as there are none of 1Hour any more");

        assertThat(program.sent()).hasSize(6);
    }

    /** Also one on the shortest timeframe, whose id does not name it. */
    @Test
    void f121whatAStrategyOnDaysHoldsItLeadsOnWhenDaysAreMadeOfShorterBars() {
        hold("1Day", "rsi");

        timeframes("15Min,1Day");
        assertHeld("is not above 99, on the bar of 2026-11-20");
        exits("AAPL", "1Day:rsi", "is not below 1, on the bar of 2026-11-20");

        timeframes("1Hour");
        assertHeld("is not above 99, on the bar of 2026-11-20");
        exits("AMD", "1Day:rsi", "is not below 1, on the bar of 2026-11-20");

        timeframes("1Day");
        assertHeld("is not above 99");
        exits("MSFT", "rsi", "is not below 1");

        assertThat(program.sent()).hasSize(6);
    }

    private void hold(String timeframes, String strategy) {
        timeframes(timeframes);
        program.wantsToHold(true);
        program.machine().database().update("UPDATE best_strategies SET strategy = ?", strategy);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT ticker FROM orders WHERE state = 'FILLED' AND strategy = '" + strategy + "'"))
                .containsExactlyInAnyOrderElementsOf(TICKERS);
    }

    private void timeframes(String codes) {
        program.machine().database().update("UPDATE trading_config SET timeframe = ?", codes);
    }

    private void assertHeld(String words) {
        int sent = program.sent().size();
        program.pass(Duration.ofMinutes(3));
        for (String ticker : program.texts("SELECT ticker FROM own_holdings WHERE quantity > 0")) {
            assertThat(program.lastAction(ticker)).as(ticker).isEqualTo("HOLD");
            assertThat(program.lastReason(ticker)).contains(words);
        }
        assertThat(program.sent()).hasSize(sent);
    }

    private void exits(String ticker, String strategy, String words) {
        program.machine().database().update("UPDATE orders SET parameters = ? WHERE ticker = ?", OUT, ticker);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.texts("SELECT strategy || ' ' || reason FROM orders WHERE side = 'SELL' AND ticker = '"
                        + ticker + "'"))
                .singleElement(STRING)
                .startsWith(strategy + " ")
                .endsWith(words);
        assertThat(program.own(ticker)).isZero();
        program.assertBooksAgree();
    }
}
