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
class ByHandAtAlpacaTest extends AtPaperDesk {

    private static final Ticker AAPL = new Ticker("AAPL");

    @Test
    void sellsOnceAlthoughTheAnswerIsLostAndTheProgramDies() {
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(3));
        desk.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        desk.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        desk.pass(Duration.ofSeconds(10));
        desk.restart();
        desk.pass(Duration.ofMinutes(4));

        assertThat(desk.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'"))
                .hasSize(1);
        assertThat(desk.alpaca.journal().booked()).hasSize(3);
        assertThat(desk.own("AAPL")).isZero();
        assertThat(desk.own("MSFT")).isPositive();
        assertThat(desk.lastReason("AAPL")).contains("closed by hand, by admin: none is opened before");
        desk.assertBooksAgree();
    }

    @Test
    void cancelsTheRestOfAPurchaseBeforeItSellsWhatWasBought() {
        desk.alpaca.faults().add(Match.submit().symbol("AAPL").once(), Fault.PARTIAL_THEN_REST);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts("SELECT state FROM orders WHERE ticker = 'AAPL'")).containsExactly("PARTIALLY_FILLED");

        desk.machine().control().closePosition(Mode.PAPER, AAPL, "admin");
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.texts("SELECT state FROM orders WHERE ticker = 'AAPL' ORDER BY created_at"))
                .containsExactly("CANCELLED", "FILLED");
        assertThat(desk.own("AAPL")).isZero();
        desk.assertBooksAgree();
    }

    @Test
    void cancelsOnlyTheOrderThatWasChosen() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        String order = desk.texts("SELECT client_order_id FROM orders WHERE ticker = 'AAPL'")
                .getFirst();
        desk.machine().control().cancelOrder(order, "admin");
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.texts("SELECT state FROM orders ORDER BY ticker")).containsExactly("CANCELLED", "ACCEPTED");
        desk.assertBooksAgree();
    }
}
