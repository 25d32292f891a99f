package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** Orders of the program that are open at the broker and not in its records. */
class StrayOrdersTest extends AtPaperDesk {

    @Test
    void anOrderThatOurBooksHaveAsEndedIsFollowedAgainToItsEnd() {
        leaveOrdersOpen();
        desk.machine().database().update("UPDATE orders SET state = 'CANCELLED' WHERE ticker = 'AAPL'");
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("ACCEPTED");
        assertThat(desk.drift()).singleElement().asString().startsWith("AAPL").contains("followed again");

        desk.alpaca
                .broker()
                .fill(id("AAPL"), desk.order("AAPL").qty().orElseThrow().toPlainString(), "100");
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.texts("SELECT state FROM orders WHERE ticker = 'AAPL'")).containsExactly("FILLED");
        desk.assertBooksAgree();
    }

    @Test
    void whileAnOrderThatOurBooksDoNotKnowIsOpenNothingIsOrderedInItsTicker() {
        leaveOrdersOpen();
        forget("AAPL");
        desk.pass(Duration.ofMinutes(5));

        assertThat(desk.drift())
                .singleElement()
                .asString()
                .contains(desk.order("AAPL").clientOrderId(), "do not know it", "backup", "counts as yours");
        assertThat(desk.lastReason("AAPL")).contains("our records do not know it");
        assertThat(desk.alpaca.journal().requests("POST", "/v2/orders")).hasSize(2);
        assertThat(desk.lastReason("MSFT")).contains("is still open");

        desk.alpaca.broker().endByBroker(id("AAPL"), OrderStatus.CANCELED);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.lastReason("AAPL")).doesNotContain("do not know");
    }

    @Test
    void itIsNoticedAtTheStartAlsoWhileTradingIsOff() {
        leaveOrdersOpen();
        desk.machine().stop();
        forget("AAPL");
        desk.machine().database().update("UPDATE orders SET state = 'EXPIRED' WHERE ticker = 'MSFT'");
        desk.restart();
        desk.pass(Duration.ofSeconds(30));

        assertThat(desk.drift()).hasSize(2);
        assertThat(desk.texts("SELECT state FROM orders")).containsExactly("ACCEPTED");
    }

    private void leaveOrdersOpen() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.sent()).extracting(BookedOrder::symbol).containsExactlyInAnyOrder("AAPL", "MSFT");
    }

    /** As when a backup from before the order is put back. */
    private void forget(String ticker) {
        desk.machine().database().update("DELETE FROM order_events");
        desk.machine().database().update("DELETE FROM orders WHERE ticker = ?", ticker);
    }

    private UUID id(String ticker) {
        return desk.order(ticker).id();
    }
}
