package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import org.junit.jupiter.api.Test;

/** Cash at the broker that changes without an order of the program. */
class CashDriftTest extends AtPaperDesk {

    @Test
    void whatOurFillsCostAndBringIsNoDrift() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(5));
        desk.machine().control().closeAllPositions();
        desk.pass(Duration.ofMinutes(5));

        assertThat(desk.alpaca.journal().executions()).hasSize(4);
        assertThat(desk.drift()).isEmpty();
    }

    @Test
    void aDepositAndAWithdrawalAreNotedOnceEachAndBlockNothing() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(4));
        desk.alpaca.account().deposit("250.55");
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.drift()).singleElement().asString().contains("$250.55 more", "a deposit, a dividend");

        desk.alpaca.account().deposit("-1000");
        desk.pass(Duration.ofMinutes(5));
        assertThat(desk.drift()).hasSize(2).last().asString().contains("$1000.00 less", "a withdrawal, a fee");
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

        assertThat(desk.drift()).singleElement().asString().contains("$12.34 more");
    }

    @Test
    void aPurchaseByHandIsMoneyThatOurTradesDoNotExplain() {
        desk.machine().start();
        desk.pass(Duration.ofMinutes(2));
        desk.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "5", ""));
        desk.pass(Duration.ofMinutes(4));

        assertThat(desk.drift()).singleElement().asString().contains("$500.05 less", "a purchase by hand");
    }
}
