package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.engine.EngineStatus.Phase;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import org.junit.jupiter.api.Test;

/** Cash at the broker that changes without an order of the program. */
class CashDriftTest extends AtPaperProgram {

    @Test
    void whatOurFillsCostAndBringIsNoDrift() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(5));
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(5));

        assertThat(program.alpaca.journal().executions()).hasSize(4);
        assertThat(program.drift()).isEmpty();
    }

    @Test
    void aDepositAndAWithdrawalAreNotedOnceEachAndBlockNothing() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(4));
        program.alpaca.account().deposit("250.55");
        program.pass(Duration.ofMinutes(5));
        assertThat(program.drift()).singleElement().asString().contains("$250.55 more", "a deposit, a dividend");

        program.alpaca.account().deposit("-1000");
        program.pass(Duration.ofMinutes(5));
        assertThat(program.drift()).hasSize(2).last().asString().contains("$1000.00 less", "a withdrawal, a fee");
        assertThat(program.machine().status().phase()).isEqualTo(Phase.RUNNING);
        program.assertBooksAgree();
    }

    @Test
    void moneyThatCameWhileTheProgramWasOffIsNotedToo() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(4));
        program.alpaca.account().deposit("12.34");
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(program.drift()).singleElement().asString().contains("$12.34 more");
    }

    @Test
    void aPurchaseByHandIsMoneyThatOurTradesDoNotExplain() {
        program.machine().start();
        program.pass(Duration.ofMinutes(2));
        program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "5", ""));
        program.pass(Duration.ofMinutes(4));

        assertThat(program.drift()).singleElement().asString().contains("$500.05 less", "a purchase by hand");
    }
}
