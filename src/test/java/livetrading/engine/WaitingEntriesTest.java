package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.core.Side;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F57: the number of shares changes over night while the order that buys them waits for the open. */
class WaitingEntriesTest extends AtPaperProgram {

    private static final String EVENING = "2026-11-23T21:20:00Z";
    private static final String NIGHT = "2026-11-24T09:00:00Z";
    private static final String BEFORE_OPEN = "2026-11-24T13:40:00Z";
    private static final String JUST_OPEN = "2026-11-24T14:31:00Z";

    @BeforeEach
    void decideToBuy() {
        // the last price of the bars
        program.alpaca.tape().price("AAPL", "221.40");
        program.wantsToHold(false);
        program.pass(Duration.ofMinutes(3));
        wantToBuy();
        program.startAt(EVENING);
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("ACCEPTED");
    }

    @Test
    void f57_aPurchaseOfBeforeAReverseSplitIsSizedAnewBeforeTheOpen() {
        split("0.25");
        beforeTheOpen();

        assertThat(sent()).extracting(BookedOrder::status).containsExactly(OrderStatus.CANCELED, OrderStatus.ACCEPTED);
        open();
        assertBoughtFor("0.25");
    }

    @Test
    void f57_aPurchaseOfBeforeASplitIsSizedAnewToo() {
        split("4");
        beforeTheOpen();
        open();

        assertBoughtFor("4");
    }

    @Test
    void f57_alsoWhenTheAnswerToTheNewOrderIsLostAndTheProgramRestarts() {
        split("0.25");
        program.alpaca.faults().add(Match.submit().once(), Fault.RESPONSE_LOST);
        program.restart();
        beforeTheOpen();
        program.restart();
        program.pass(Duration.ofMinutes(3));
        open();

        assertBoughtFor("0.25");
    }

    @Test
    void f57_whatTheBrokerFillsInsteadOfCancellingItIsReduced() {
        split("0.25");
        program.alpaca.faults().add(Match.always(), Fault.CANCEL_NEVER_CONFIRMED);
        beforeTheOpen();
        open();

        assertThat(sent()).extracting(BookedOrder::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(program.own("AAPL")).isEqualByComparingTo("2");
        program.assertBooksAgree();
    }

    @Test
    void f57_aPurchaseThatSomebodyCancelledStaysCancelled() {
        program.machine().control().cancelOpenOrders();
        program.pass(Duration.ofMinutes(1));
        split("0.25");
        beforeTheOpen();
        open();

        assertThat(sent()).extracting(BookedOrder::status).containsExactly(OrderStatus.CANCELED);
    }

    @Test
    void f57_whatADividendMayChangeIsLeftToTheRoomThatAnEntryHas() {
        split("1.05");
        beforeTheOpen();
        open();

        assertThat(sent()).extracting(BookedOrder::status).containsExactly(OrderStatus.FILLED);
    }

    @Test
    void f57_withoutASplitItIsLeftAlone() {
        beforeTheOpen();
        open();

        assertThat(sent()).extracting(BookedOrder::status).containsExactly(OrderStatus.FILLED);
        assertThat(program.drift()).isEmpty();
    }

    private void wantToBuy() {
        program.machine()
                .database()
                .update("UPDATE best_strategies SET strategy = 'rsi', parameters = '{\"lower\":98,\"upper\":99}'");
    }

    private void split(String ratio) {
        program.skipTo(NIGHT);
        program.alpaca.broker().split("AAPL", ratio);
    }

    /** The prices of after the split are evaluated anew; what was chosen by that is not what is tried here. */
    private void beforeTheOpen() {
        program.skipTo(BEFORE_OPEN);
        program.pass(Duration.ofSeconds(15));
        wantToBuy();
        program.pass(Duration.ofMinutes(5));
    }

    private void open() {
        program.skipTo(JUST_OPEN);
        program.pass(Duration.ofMinutes(5));
    }

    /** The first order is taken back, and the second one buys for as much money as the first one was meant to. */
    private void assertBoughtFor(String ratio) {
        assertThat(sent()).extracting(BookedOrder::status).containsExactly(OrderStatus.CANCELED, OrderStatus.FILLED);
        BigDecimal meant = sent().getFirst().qty().orElseThrow().multiply(new BigDecimal(ratio));
        assertThat(program.own("AAPL"))
                .isBetween(meant.multiply(new BigDecimal("0.9")), meant.multiply(new BigDecimal("1.2")));
        assertThat(program.drift())
                .singleElement()
                .asString()
                .startsWith("AAPL: order lt-paper-AAPL-buy-")
                .contains("as after a split");
        assertThat(program.number("SELECT count(*) FROM engine_events WHERE kind = 'ALARM'"))
                .isZero();
        program.assertBooksAgree();
    }

    private List<BookedOrder> sent() {
        return program.sent().stream()
                .filter(order -> order.symbol().equals("AAPL"))
                .toList();
    }
}
