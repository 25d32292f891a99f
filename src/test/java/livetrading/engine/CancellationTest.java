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
class CancellationTest extends AtPaperProgram {

    @Test
    void f11_anOrderThatFillsWhileItIsCancelledIsBooked() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT20M"));
        program.alpaca
                .faults()
                .add(
                        Match.on("DELETE", ".*").symbol("AAPL"),
                        Effect.of(Fault.FILL_RACES_CANCEL).with("mode", "before"));
        program.alpaca.faults().add(Match.on("DELETE", ".*").symbol("MSFT"), Fault.FILL_RACES_CANCEL);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.machine().control().cancelOpenOrders();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("FILLED");
        assertThat(program.number("SELECT count(*) FROM trading_state WHERE cancelling_since IS NOT NULL"))
                .isZero();
        program.assertBooksAgree();
    }

    @Test
    void f11_aCancellationThatIsNotConfirmedStaysOpenUntilItIs() {
        cancelWhatIsNeverConfirmed();
        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("ACCEPTED");

        program.sent().forEach(order -> program.alpaca.broker().endByBroker(order.id(), OrderStatus.CANCELED));
        program.pass(Duration.ofMinutes(1));
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");
        assertThat(program.sent()).hasSize(2);
        program.assertBooksAgree();
    }

    @Test
    void f11_aCancellationThatStaysUnconfirmedRaisesOneAlarmAndIsAskedAgainNowAndThen() {
        cancelWhatIsNeverConfirmed();
        program.pass(Duration.ofMinutes(10));

        assertThat(program.texts("SELECT message FROM engine_events WHERE kind = 'ALARM'"))
                .hasSize(2)
                .allMatch(message -> message.contains("has not confirmed it") && message.contains("ask your broker"));
        assertThat(program.alpaca.journal().requests().stream()
                        .filter(request -> request.method().equals("DELETE"))
                        .count())
                .isBetween(12L, 24L);

        var half = program.order("AAPL").qty().orElseThrow().divideToIntegralValue(BigDecimal.TWO);
        program.alpaca.broker().fill(program.order("AAPL").id(), half.toPlainString(), "100");
        program.sent().forEach(order -> program.alpaca.broker().endByBroker(order.id(), OrderStatus.CANCELED));
        program.pass(Duration.ofMinutes(1));

        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("CANCELLED");
        assertThat(program.own("AAPL")).isEqualByComparingTo(half);
        program.assertBooksAgree();
    }

    private void cancelWhatIsNeverConfirmed() {
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.alpaca.faults().add(Match.on("DELETE", ".*"), Fault.CANCEL_NEVER_CONFIRMED);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(2));
        program.machine().control().cancelOpenOrders();
    }
}
