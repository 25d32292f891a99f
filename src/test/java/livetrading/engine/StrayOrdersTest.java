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
    void whileAnOrderThatOurBooksDoNotKnowIsOpenNothingIsOrderedInItsTicker() {
        leaveOrdersOpen();
        forget("AAPL");
        program.pass(Duration.ofMinutes(5));

        assertThat(program.drift())
                .singleElement()
                .asString()
                .contains(program.order("AAPL").clientOrderId(), "do not know it", "backup", "counts as yours");
        assertThat(program.lastReason("AAPL")).contains("our records do not know it");
        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).hasSize(2);
        assertThat(program.lastReason("MSFT")).contains("is still open");

        program.alpaca.broker().endByBroker(id("AAPL"), OrderStatus.CANCELED);
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
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("ACCEPTED");
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

    private UUID id(String ticker) {
        return program.order(ticker).id();
    }
}
