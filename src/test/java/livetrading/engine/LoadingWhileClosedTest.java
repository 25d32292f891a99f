package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a Saturday, two days before the market opens again, with a check interval of a minute. */
class LoadingWhileClosedTest {

    private static final Instant SATURDAY = Instant.parse("2026-11-28T16:00:00Z");
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private PaperProgram program;

    @BeforeEach
    void begin() {
        program = new PaperProgram(folder, SATURDAY, true, List.of("AAPL", "MSFT", "NVDA"));
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void f124_tickersThatAreAddedDoNotWaitForTheOpen() {
        program.machine().database().update("UPDATE trading_config SET tickers = 'AAPL'");
        program.machine().start();
        program.pass(CHECK_INTERVAL);
        assertThat(evaluated()).containsExactly("AAPL");

        program.machine().database().update("UPDATE trading_config SET tickers = 'AAPL,MSFT'");
        program.pass(CHECK_INTERVAL.multipliedBy(2));

        assertThat(evaluated()).containsExactly("AAPL", "MSFT");
    }

    @Test
    void f124_aLoadThatWasBrokenOffGoesOn() {
        program.alpaca
                .faults()
                .add(
                        Match.on("GET", "/v2/stocks/bars"),
                        Effect.of(Fault.SHORT_PAGE).with("limit", 15));
        program.machine().start();
        program.pass(Duration.ofSeconds(10));
        assertThat(evaluated()).isEmpty();

        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(evaluated()).containsExactly("AAPL", "MSFT", "NVDA");
    }

    @Test
    void whatHasBeenCheckedIsNotCheckedAgainBeforeTheOpen() {
        program.machine().start();
        program.pass(CHECK_INTERVAL);
        String last = lastCheck();

        program.pass(CHECK_INTERVAL.multipliedBy(3));

        assertThat(lastCheck()).isEqualTo(last);
    }

    private List<String> evaluated() {
        return program.texts("SELECT ticker FROM best_strategies ORDER BY ticker");
    }

    private String lastCheck() {
        return program.texts("SELECT last_check FROM trading_state").getFirst();
    }
}
