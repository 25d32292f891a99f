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
class ConfigurationChangesTest extends AtPaperDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void begin() {
        desk.wantsToHold(true);
    }

    @Test
    void f24_whatIsEditedDuringACheckCountsFromTheNextOneOn() throws InterruptedException {
        FaultRule held = desk.alpaca.faults().add(Match.submit().once(), Fault.HOLD_BEFORE);
        Thread check = Thread.ofPlatform().start(() -> desk.pass(Duration.ofSeconds(65)));
        assertThat(held.awaitStrike(PATIENCE)).isTrue();
        configure("max_positions = 1, tickers = 'MSFT,AMD'");
        held.release();
        check.join();
        assertThat(desk.sent()).extracting(BookedOrder::symbol).containsExactly("AAPL", "MSFT");

        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts(
                        "SELECT ticker FROM decisions WHERE decided_at = (SELECT max(decided_at) FROM decisions)"))
                .containsExactlyInAnyOrder("AAPL", "MSFT", "AMD");
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f24_aPositionInATickerThatIsTakenOffTheListStaysVisibleAndIsSoldByItsStrategy() {
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.own("AAPL")).isPositive();
        configure("tickers = 'MSFT'");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts("SELECT ticker FROM positions WHERE owner <> 'EXTERNAL' ORDER BY ticker"))
                .containsExactly("AAPL", "MSFT");
        assertThat(desk.lastReason("AAPL")).contains("RSI");

        desk.machine().database().update("UPDATE orders SET parameters = '{\"lower\":1,\"upper\":2}'");
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.own("AAPL")).isZero();
        assertThat(desk.inAccount("AAPL")).isZero();
        desk.assertBooksAgree();
    }

    @Test
    void f24_aShorterIntervalIsKeptFromNowOn() {
        configure("check_interval_seconds = 3600");
        desk.pass(Duration.ofMinutes(2));
        int checks = checks();
        desk.pass(Duration.ofMinutes(5));
        assertThat(checks()).isEqualTo(checks);

        configure("check_interval_seconds = 60");
        desk.pass(Duration.ofSeconds(10));
        assertThat(checks()).isEqualTo(checks + 1);
        desk.pass(Duration.ofMinutes(2));
        assertThat(checks()).isEqualTo(checks + 3);
        desk.assertBooksAgree();
    }

    private int checks() {
        return desk.number("SELECT count(DISTINCT decided_at) FROM decisions WHERE ticker = 'AAPL'");
    }

    private void configure(String change) {
        desk.machine().database().update("UPDATE trading_config SET " + change);
    }
}
