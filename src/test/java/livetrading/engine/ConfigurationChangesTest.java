package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultRule;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row F24 of the table of faults: the configuration is edited while the program trades by it. */
class ConfigurationChangesTest extends AtPaperProgram {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void begin() {
        program.wantsToHold(true);
    }

    @Test
    void f24_whatIsEditedDuringACheckCountsFromTheNextOneOn() throws InterruptedException {
        FaultRule held = program.alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        Thread check = Thread.ofPlatform().start(() -> program.pass(Duration.ofSeconds(65)));
        assertThat(held.awaitStrike(PATIENCE)).isTrue();
        configure("max_positions = 1, tickers = 'MSFT,AMD'");
        held.release();
        check.join();
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL", "MSFT");

        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts(
                        "SELECT ticker FROM decisions WHERE market_until = (SELECT max(market_until) FROM decisions)"))
                .containsExactlyInAnyOrder("AAPL", "MSFT", "AMD");
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f24_aPositionInATickerThatIsTakenOffTheListStaysVisibleAndIsSoldByItsStrategy() {
        program.pass(Duration.ofMinutes(2));
        assertThat(program.own("AAPL")).isPositive();
        configure("tickers = 'MSFT'");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT ticker FROM positions WHERE owner <> 'EXTERNAL' ORDER BY ticker"))
                .containsExactly("AAPL", "MSFT");
        assertThat(program.lastReason("AAPL")).contains("RSI");

        program.machine().database().update("UPDATE orders SET parameters = '{\"lower\":1,\"upper\":2}'");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.inAccount("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f24_aShorterIntervalIsKeptFromNowOn() {
        configure("check_interval_seconds = 3600");
        program.pass(Duration.ofMinutes(2));
        int checks = checks();
        program.pass(Duration.ofMinutes(5));
        assertThat(checks()).isEqualTo(checks);

        configure("check_interval_seconds = 60");
        program.pass(Duration.ofSeconds(10));
        assertThat(checks()).isEqualTo(checks + 1);
        program.pass(Duration.ofMinutes(2));
        assertThat(checks()).isEqualTo(checks + 3);
        program.assertBooksAgree();
    }

    private int checks() {
        return program.number("SELECT sum(times) FROM decisions WHERE ticker = 'AAPL'");
    }

    private void configure(String change) {
        program.machine().database().update("UPDATE trading_config SET " + change);
    }
}
