package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import livetrading.standin.core.OrderStatus;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** F11: a cancellation is a wish, and the order may end otherwise. */
class CancellationTest extends AtPaperDesk {

    @Test
    void f11_anOrderThatFillsWhileItIsCancelledIsBooked() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT20M"));
        desk.alpaca
                .faults()
                .add(
                        Match.on("DELETE", ".*").symbol("AAPL"),
                        Effect.of(Fault.FILL_RACES_CANCEL).with("mode", "before"));
        desk.alpaca.faults().add(Match.on("DELETE", ".*").symbol("MSFT"), Fault.FILL_RACES_CANCEL);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        desk.machine().control().cancelOpenOrders();
        desk.pass(Duration.ofMinutes(2));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        assertThat(desk.number("SELECT count(*) FROM trading_state WHERE cancelling_since IS NOT NULL"))
                .isZero();
        desk.assertBooksAgree();
    }

    @Test
    void f11_aCancellationThatIsNotConfirmedStaysOpenUntilItIs() {
        cancelWhatIsNeverConfirmed();
        desk.pass(Duration.ofMinutes(2));
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("ACCEPTED");

        desk.sent().forEach(order -> desk.alpaca.broker().endByBroker(order.id(), OrderStatus.CANCELED));
        desk.pass(Duration.ofMinutes(1));
        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");
        assertThat(desk.sent()).hasSize(2);
        desk.assertBooksAgree();
    }

    @Test
    void f11_aCancellationThatStaysUnconfirmedRaisesOneAlarmAndIsAskedAgainNowAndThen() {
        cancelWhatIsNeverConfirmed();
        desk.pass(Duration.ofMinutes(10));

        assertThat(desk.texts("SELECT message FROM engine_events WHERE kind = 'ALARM'"))
                .hasSize(2)
                .allMatch(message -> message.contains("has not confirmed it") && message.contains("ask your broker"));
        assertThat(desk.alpaca.journal().requests().stream()
                        .filter(request -> request.method().equals("DELETE"))
                        .count())
                .isBetween(12L, 24L);

        var half = desk.order("AAPL").qty().orElseThrow().divideToIntegralValue(BigDecimal.TWO);
        desk.alpaca.broker().fill(desk.order("AAPL").id(), half.toPlainString(), "100");
        desk.sent().forEach(order -> desk.alpaca.broker().endByBroker(order.id(), OrderStatus.CANCELED));
        desk.pass(Duration.ofMinutes(1));

        assertThat(desk.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");
        assertThat(desk.own("AAPL")).isEqualByComparingTo(half);
        desk.assertBooksAgree();
    }

    private void cancelWhatIsNeverConfirmed() {
        desk.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        desk.alpaca.faults().add(Match.on("DELETE", ".*"), Fault.CANCEL_NEVER_CONFIRMED);
        desk.wantsToHold(true);
        desk.pass(Duration.ofMinutes(2));
        desk.machine().control().cancelOpenOrders();
    }
}
