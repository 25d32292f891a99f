package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import livetrading.alpaca.standin.core.Side;
import livetrading.alpaca.standin.core.Ticket;
import livetrading.engine.EngineStatus.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cash at the broker that changes without an order of the program. */
class CashDriftTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

    private PaperDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        desk = new PaperDesk(folder, MONDAY);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatOurFillsCostAndBringIsNoDrift() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(5));
        desk.machine().bean(EngineControl.class).closeAllPositions();
        desk.pass(Duration.ofMinutes(5));

        assertThat(desk.alpaca.journal().executions()).hasSize(4);
        assertThat(drift()).isEmpty();
    }

    @Test
    void aDepositAndAWithdrawalAreNotedOnceEachAndBlockNothing() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(4));
        desk.alpaca.account().deposit("250.55");
        desk.pass(Duration.ofMinutes(5));
        assertThat(drift()).singleElement().asString().contains("$250.55 more", "a deposit, a dividend");

        desk.alpaca.account().deposit("-1000");
        desk.pass(Duration.ofMinutes(5));
        assertThat(drift()).hasSize(2).last().asString().contains("$1000.00 less", "a withdrawal, a fee");
        assertThat(desk.machine().status().phase()).isEqualTo(Phase.RUNNING);
        desk.assertBooksAgree();
    }

    @Test
    void moneyThatCameWhileTheProgramWasOffIsNotedToo() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(4));
        desk.alpaca.account().deposit("12.34");
        desk.restart();
        desk.pass(Duration.ofMinutes(4));

        assertThat(drift()).singleElement().asString().contains("$12.34 more");
    }

    @Test
    void aPurchaseByHandIsMoneyThatOurTradesDoNotExplain() {
        desk.machine().start();
        desk.pass(Duration.ofMinutes(2));
        desk.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "5", ""));
        desk.pass(Duration.ofMinutes(4));

        assertThat(drift()).singleElement().asString().contains("$500.05 less", "a purchase by hand");
    }

    private List<String> drift() {
        return desk.texts("SELECT message FROM engine_events WHERE kind = 'DRIFT' ORDER BY id");
    }
}
