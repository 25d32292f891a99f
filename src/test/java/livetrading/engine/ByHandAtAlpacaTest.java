package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import livetrading.market.Ticker;
import livetrading.portfolio.Mode;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** What a person asks for is carried out at Alpaca exactly once, whatever happens on the way. */
class ByHandAtAlpacaTest extends AtPaperProgram {

    private static final Ticker AAPL = new Ticker("AAPL");

    @Test
    void sellsOnceAlthoughTheAnswerIsLostAndTheProgramDies() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofSeconds(10));
        program.restart();
        program.pass(Duration.ofMinutes(4));

        assertThat(program.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .hasSize(1);
        assertThat(program.alpaca.journal().booked()).hasSize(3);
        assertThat(program.own("AAPL")).isZero();
        assertThat(program.own("MSFT")).isPositive();
        assertThat(program.lastReason("AAPL")).contains("closed by hand, by admin: none is opened before");
        program.assertBooksAgree();
    }

    @Test
    void cancelsTheRestOfAPurchaseBeforeItSellsWhatWasBought() {
        program.alpaca.faults().add(Match.submit().symbol("AAPL").once(), Fault.PARTIAL_THEN_REST);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("PARTIALLY_FILLED");

        program.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL' ORDER BY created_at"))
                .containsExactly("CANCELLED", "FILLED");
        assertThat(program.own("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void cancelsOnlyTheOrderThatWasChosen() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        String order = program.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL'")
                .getFirst();
        program.machine().control().cancelOrder(order, "admin");
        program.pass(Duration.ofMinutes(1));

        assertThat(program.texts("SELECT state FROM orders ORDER BY ticker")).containsExactly("CANCELLED", "ACCEPTED");
        program.assertBooksAgree();
    }
}
