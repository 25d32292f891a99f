package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.core.Side;
import livetrading.standin.core.Ticket;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** Orders of the program that are open at the broker and not in its records. */
class StrayOrdersTest extends AtPaperProgram {

    @Test
    void anOrderThatOurBooksHaveAsEndedIsFollowedAgainToItsEnd() {
        leaveOrdersOpen();
        program.machine().database().update("UPDATE orders SET state = 'CANCELLED' WHERE ticker = 'AAPL'");
        program.pass(Duration.ofMinutes(1));
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("ACCEPTED");
        assertThat(program.drift())
                .singleElement()
                .asString()
                .startsWith("AAPL")
                .contains("followed again");

        program.alpaca
                .broker()
                .fill(id("AAPL"), program.order("AAPL").qty().orElseThrow().toPlainString(), "100");
        program.pass(Duration.ofMinutes(1));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("FILLED");
        program.assertBooksAgree();
    }

    @Test
    void alsoAnOrderThatOurBooksHaveAsFilledIsFollowedAgainAndToldOnce() {
        leaveOrdersOpen();
        program.machine().database().update("UPDATE orders SET state = 'FILLED' WHERE ticker = 'AAPL'");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.drift())
                .singleElement()
                .asString()
                .startsWith("AAPL")
                .contains("followed again");
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("ACCEPTED");
        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).hasSize(2);
    }

    @Test
    void f34_anOpenOrderThatOurBooksDoNotKnowIsTakenOverAndLedToItsEnd() {
        leaveOrdersOpen();
        forget("AAPL");
        program.pass(Duration.ofMinutes(5));

        assertThat(program.drift())
                .singleElement()
                .asString()
                .contains(program.order("AAPL").clientOrderId(), "did not know it", "backup", "taken over");
        assertThat(program.lastReason("AAPL")).contains("is still open");
        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).hasSize(2);

        program.alpaca
                .broker()
                .fill(id("AAPL"), program.order("AAPL").qty().orElseThrow().toPlainString(), "100");
        program.pass(Duration.ofMinutes(1));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("FILLED");
        program.assertBooksAgree();
    }

    @Test
    void f34_ordersThatFilledUnknownToOurBooksAreTakenOverAndTheirPositionIsLedToItsExit() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        forgetTrades("AAPL");
        forget("AAPL");
        program.restart();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.drift()).singleElement().asString().contains("BUY", "is FILLED at the broker", "taken over");
        assertThat(program.texts("SELECT DISTINCT strategy FROM orders")).containsExactly("rsi");
        program.assertBooksAgree();

        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.inAccount("AAPL")).isZero();
        program.assertBooksAgree();
    }

    @Test
    void f34_anOrderThatOurBooksHaveAsCancelledAndThatWasFilledIsBookedAndToldOnce() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        forgetTrades("AAPL");
        program.machine()
                .database()
                .update("UPDATE orders SET state = 'CANCELLED', filled_quantity = 0 WHERE ticker = 'AAPL'");
        program.pass(Duration.ofMinutes(3));

        assertThat(program.drift())
                .filteredOn(note -> note.startsWith("AAPL"))
                .singleElement()
                .asString()
                .contains("is FILLED at the broker", "had it as CANCELLED");
        program.assertBooksAgree();
    }

    @Test
    void f34_whatASaleBroughtThatOurBooksDoNotKnowThePurchaseOfIsNoProfit() {
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.machine().control().closeAllPositions();
        program.pass(Duration.ofMinutes(2));
        program.machine().stop();
        forgetTrades("AAPL");
        program.machine().database().update("UPDATE orders SET filled_quantity = 999 WHERE side = 'BUY'");
        program.machine().database().update("DELETE FROM orders WHERE ticker = 'AAPL' AND side = 'SELL'");
        program.restart();
        program.pass(Duration.ofMinutes(1));

        assertThat(
                        program.texts(
                                "SELECT side || coalesce(realized_profit, ' unknown') FROM trade_history WHERE ticker = 'AAPL'"))
                .containsExactly("SELL unknown");
        assertThat(program.own("AAPL")).isZero();
    }

    @Test
    void whileAnOrderThatCannotBeTakenOverIsOpenNothingIsOrderedInItsTicker() {
        String id = "lt-live-AAPL-buy-1795150800";
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.alpaca.broker().orderByHand(Ticket.market(Side.BUY, "AAPL", "1", id));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(3));

        assertThat(program.drift()).singleElement().asString().contains(id, "not taken over", "counts as yours");
        assertThat(program.lastReason("AAPL")).contains("our records do not know it");
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactly("MSFT");

        program.alpaca
                .broker()
                .endByBroker(program.alpaca.broker().find(id).orElseThrow().id(), OrderStatus.CANCELED);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.lastReason("AAPL")).doesNotContain("do not know");
    }

    @Test
    void itIsNoticedAtTheStartAlsoWhileTradingIsOff() {
        leaveOrdersOpen();
        program.machine().stop();
        forget("AAPL");
        program.machine().database().update("UPDATE orders SET state = 'EXPIRED' WHERE ticker = 'MSFT'");
        program.restart();
        program.pass(Duration.ofSeconds(30));

        assertThat(program.drift()).hasSize(2);
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("ACCEPTED", "ACCEPTED");
    }

    private void leaveOrdersOpen() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactlyInAnyOrder("AAPL", "MSFT");
    }

    /** As when a backup from before the order is put back. */
    private void forget(String ticker) {
        program.machine().database().update("DELETE FROM order_events");
        program.machine().database().update("DELETE FROM orders WHERE ticker = ?", ticker);
    }

    private void forgetTrades(String ticker) {
        program.machine().database().update("DELETE FROM trade_history WHERE ticker = ?", ticker);
        program.machine().database().update("DELETE FROM own_holdings WHERE ticker = ?", ticker);
    }

    private UUID id(String ticker) {
        return program.order(ticker).id();
    }
}
