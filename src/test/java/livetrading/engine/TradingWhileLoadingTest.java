package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import livetrading.standin.core.BarLength;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first load of three tickers that takes two minutes, because the budget lets 120 pages a minute through and each
 * ticker has 104 of them.
 */
class TradingWhileLoadingTest {

    private static final List<String> TICKERS = List.of("AAPL", "MSFT", "NVDA");

    private static final int PAGES = 104;

    private static final int STEPS_OF_TWO_CHECKS = 2 * 60 / 5;

    @TempDir
    Path folder;

    private PaperProgram program;

    @BeforeEach
    void begin() {
        program = new PaperProgram(folder, Instant.parse("2026-11-23T16:02:00Z"), true, TICKERS);
        var days = program.alpaca.calendar().between(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 4));
        for (String symbol : TICKERS) {
            program.alpaca.bars().walkWithin(symbol, BarLength.of("15Min"), days, "100", symbol.hashCode());
        }
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/stocks/bars"),
                        Effect.of(Fault.SHORT_PAGE).with("limit", 15));
        program.machine().database().update("UPDATE trading_config SET timeframe = '15Min'");
        program.machine().start();
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void f56_whatIsReadyIsTradedAndInstructionsAreFollowed() {
        program.pass(Duration.ofSeconds(10));
        assertThat(program.texts("SELECT DISTINCT ticker FROM best_strategies")).containsExactly("AAPL");
        assertThat(program.lastAction("NVDA")).isEqualTo("HOLD");
        assertThat(program.lastReason("NVDA")).isEqualTo("the prices of NVDA are being loaded");
        assertThat(program.machine().status().external().loading())
                .hasValueSatisfying(progress -> assertThat(progress.ready()).isEqualTo(1));
        assertThat(program.texts("SELECT message FROM trading_state"))
                .containsExactly("Prices are being loaded; tickers whose prices are there are traded meanwhile");

        program.machine()
                .database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}'");
        // the next check, which is later where the first one had to wait for the prices
        for (int step = 0; program.own("AAPL").signum() == 0 && step < STEPS_OF_TWO_CHECKS; step++) {
            program.pass(Duration.ofSeconds(5));
        }
        assertThat(program.own("AAPL")).isPositive();
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofSeconds(15));

        assertThat(program.machine().status().external().loading()).isPresent();
        assertThat(program.own("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f125_afterARestartInTheMiddleItGoesOnWhereItStood() {
        program.pass(Duration.ofSeconds(70));
        List<String> evaluated = program.texts("SELECT ticker || ' ' || evaluated_at FROM best_strategies");
        assertThat(evaluated).hasSizeBetween(1, TICKERS.size() - 1);

        program.restart();
        program.pass(Duration.ofSeconds(5));
        assertThat(program.texts("SELECT ticker || ' ' || evaluated_at FROM best_strategies"))
                .containsAll(evaluated);
        while (program.texts("SELECT ticker FROM best_strategies").size() < TICKERS.size()) {
            program.pass(Duration.ofSeconds(5));
        }

        // a page that was under way may be asked for again
        assertThat(program.alpaca.journal().requests("GET", "/v2/stocks/bars"))
                .hasSizeBetween((TICKERS.size() - 1) * PAGES, TICKERS.size() * PAGES + 10);
    }

    @Test
    void f56_aCheckFollowsAtOnceWhenAllPricesAreThere() {
        while (program.machine().status().external().loading().isPresent()
                || program.number("SELECT count(*) FROM price_bars") == 0) {
            program.pass(Duration.ofSeconds(5));
        }
        program.pass(Duration.ofSeconds(5));

        assertThat(program.texts("SELECT ticker FROM best_strategies ORDER BY ticker"))
                .containsExactlyElementsOf(TICKERS);
        assertThat(program.texts("SELECT DISTINCT action FROM decisions")).doesNotContain("ERROR");
    }
}
