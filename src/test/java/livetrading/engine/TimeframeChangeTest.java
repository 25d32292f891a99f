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

/** Positions that a strategy on hours opened on bars of a quarter of one, when the configuration names other timeframes. */
class TimeframeChangeTest {

    private static final String ON_HOURS = "1Hour:rsi";
    private static final String OUT = "{\"lower\":1,\"upper\":2}";
    private static final List<String> TICKERS = List.of("AAPL", "AMD", "MSFT");

    @TempDir
    Path folder;

    private PaperProgram program;

    @BeforeEach
    void holdThreePositions() {
        program = new PaperProgram(folder, Instant.parse("2026-11-23T16:02:00Z"), true, TICKERS);
        var days = program.alpaca.calendar().between(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 4));
        for (String symbol : TICKERS) {
            for (String length : List.of("15Min", "1Hour")) {
                program.alpaca.bars().walkWithin(symbol, BarLength.of(length), days, "100", symbol.hashCode());
            }
        }
        // nothing is elected, so that what is held is all that there is
        program.machine().database().update("UPDATE trading_config SET minimum_trades = 1000, risk_per_trade = 0.1");
        timeframes("15Min,1Hour");
        program.wantsToHold(true);
        program.machine().database().update("UPDATE best_strategies SET strategy = ?", ON_HOURS);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT ticker FROM orders WHERE state = 'FILLED' AND strategy = '1Hour:rsi'"))
                .containsExactlyInAnyOrderElementsOf(TICKERS);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void f112whateverTimeframesAreConfiguredThePositionIsLedToItsExit() {
        timeframes("15Min");
        assertHeld("on the bar of 09:30 to 10:00");
        exits("AAPL", "on the bar of 09:30 to 10:00");

        timeframes("1Hour");
        assertHeld("is not above 99");
        exits("AMD", "is not below 1");

        timeframes("1Day");
        assertHeld("on bars of 1Day, as there are none of 1Hour any more");
        exits("MSFT", "on bars of 1Day, as there are none of 1Hour any more");

        assertThat(program.sent()).hasSize(6);
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

    private void exits(String ticker, String words) {
        program.machine().database().update("UPDATE orders SET parameters = ? WHERE ticker = ?", OUT, ticker);
        program.pass(Duration.ofMinutes(3));
        assertThat(program.texts("SELECT strategy || ' ' || reason FROM orders WHERE side = 'SELL' AND ticker = '"
                        + ticker + "'"))
                .singleElement(STRING)
                .startsWith(ON_HOURS)
                .endsWith(words);
        assertThat(program.own(ticker)).isZero();
        program.assertBooksAgree();
    }
}
