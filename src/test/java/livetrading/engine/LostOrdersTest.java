package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import livetrading.standin.core.BookedOrder;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

/** Orders whose answer was lost, on daily bars: booked long after that, or never. */
class LostOrdersTest extends AtPaperProgram {

    private static final String NO_ANSWER = "the broker has not answered to order";

    @Test
    void f34_anOrderThatIsBookedAfterTheNextBarIsCompleteIsTheOnlyOneOfItsTicker() {
        program.startAt("2026-11-23T20:52:00Z");
        program.alpaca
                .faults()
                .add(Match.submit().times(2), Effect.of(Fault.CARRIED_OUT_LATE).with("seconds", 600));
        program.alpaca.faults().add(Match.submit(), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(30));

        assertThat(program.texts("SELECT max(bar_time) FROM decisions")).containsExactly("2026-11-23T05:00:00.000Z");
        assertThat(program.sent()).extracting(BookedOrder::symbol).containsExactlyInAnyOrder("AAPL", "MSFT");
        assertThat(program.drift()).hasSize(2).allMatch(note -> note.contains("is at the broker: ACCEPTED"));

        program.alpaca.faults().clear();
        program.skipTo("2026-11-24T14:31:00Z");
        program.pass(Duration.ofMinutes(3));
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("FILLED", "FILLED");
        program.assertBooksAgree();
    }

    @Test
    void f34_oneAlarmIsRaisedAndNothingElseIsOrderedUntilTheSessionIsOver() {
        program.alpaca.faults().add(Match.submit(), Fault.STATUS_503);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(5));
        program.restart();
        program.pass(Duration.ofMinutes(5));

        assertThat(alarms()).hasSize(2).allMatch(alarm -> alarm.contains("has not answered to order"));
        assertThat(program.lastReason("AAPL")).startsWith(NO_ANSWER);
        assertThat(program.alpaca.journal().postsPerClientOrderId())
                .hasSize(2)
                .allSatisfy((id, posts) -> assertThat(posts).isBetween(4, 9));

        program.skipTo("2026-11-23T20:45:00Z");
        program.pass(Duration.ofMinutes(3));
        int posts = program.alpaca.journal().requests("POST", "/v2/orders").size();
        program.skipTo("2026-11-23T20:58:00Z");
        program.pass(Duration.ofMinutes(2));
        // so shortly before the close it could become an order for the next session
        assertThat(program.alpaca.journal().requests("POST", "/v2/orders")).hasSize(posts);

        program.pass(Duration.ofMinutes(2));
        assertThat(program.texts("SELECT state FROM orders WHERE bar_time < '2026-11-23'"))
                .containsExactly("CANCELLED", "CANCELLED");
        assertThat(program.drift()).hasSize(2).allMatch(note -> note.contains("never arrived at the broker"));
        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(20));
        assertThat(program.texts("SELECT state FROM orders WHERE bar_time > '2026-11-23'"))
                .containsExactly("ACCEPTED", "ACCEPTED");
    }

    @Test
    void f34_aRefusalOfTheSecondAttemptSaysNothingOfTheFirst() {
        program.alpaca
                .faults()
                .add(
                        Match.submit().symbol("AAPL").once(),
                        Effect.of(Fault.CARRIED_OUT_LATE).with("seconds", 400));
        program.alpaca.faults().add(Match.submit().symbol("AAPL"), Fault.REFUSAL);
        program.wantsToHold(true);
        program.pass(Duration.ofMinutes(4));
        assertThat(program.texts("SELECT state FROM orders WHERE ticker = 'AAPL'"))
                .containsExactly("UNKNOWN");

        program.pass(Duration.ofMinutes(4));
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("FILLED", "FILLED");
        program.assertBooksAgree();
    }

    @Test
    void f34_whatIsToBeCancelledBeforeItTurnsUpIsCancelledWhenItDoes() {
        program.alpaca.faults().add(Match.submit().times(2), Fault.CARRIED_OUT_LATE);
        program.alpaca.faults().add(Match.submit(), Effect.of(Fault.FILL_LATE).with("after", "PT3H"));
        program.wantsToHold(true);
        program.pass(Duration.ofSeconds(65));
        program.machine().control().pauseEntries(true);
        program.machine().control().cancelOpenOrders();
        program.pass(Duration.ofMinutes(2));

        assertThat(program.number("SELECT count(*) FROM trading_state WHERE cancelling_since IS NOT NULL"))
                .isZero();
        assertThat(program.texts("SELECT DISTINCT state FROM orders")).containsExactly("UNKNOWN");

        program.pass(Duration.ofMinutes(5));
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("CANCELLED", "CANCELLED");
        assertThat(program.sent()).hasSize(2);
        assertThat(program.alpaca.journal().executions()).isEmpty();
    }

    @Test
    void f35_anOrderDecidedAfterTheCloseThatDidNotArriveIsSentAgainBeforeTheOpen() {
        program.wantsToHold(false);
        program.startAt("2026-11-24T00:00:00Z");
        program.alpaca.faults().add(Match.submit().times(4), Fault.STATUS_503);
        wantLong();
        program.pass(Duration.ofMinutes(10));

        assertThat(program.sent()).hasSize(2);
        assertThat(program.texts("SELECT state FROM orders")).containsExactly("ACCEPTED", "ACCEPTED");
        program.skipTo("2026-11-24T14:31:00Z");
        program.pass(Duration.ofMinutes(2));
        program.assertBooksAgree();
    }

    @Test
    void f35_itIsNotSentAgainAfterTheOpen() {
        program.wantsToHold(false);
        program.startAt("2026-11-24T00:00:00Z");
        program.alpaca.faults().add(Match.submit(), Fault.STATUS_503);
        wantLong();
        program.pass(Duration.ofMinutes(10));
        program.skipTo("2026-11-24T14:25:00Z");
        program.pass(Duration.ofMinutes(5));
        assertThat(program.alpaca.journal().postsPerClientOrderId())
                .hasSize(2)
                .allSatisfy((id, posts) -> assertThat(posts).isGreaterThan(3));

        program.alpaca.faults().clear();
        program.pass(Duration.ofMinutes(5));
        assertThat(program.sent()).isEmpty();
        assertThat(program.lastReason("AAPL")).startsWith(NO_ANSWER);

        program.skipTo("2026-11-24T21:17:00Z");
        program.pass(Duration.ofMinutes(2));
        assertThat(program.sent()).hasSize(2);
        assertThat(program.texts("SELECT DISTINCT bar_time || state FROM orders ORDER BY 1"))
                .containsExactly("2026-11-23T05:00:00.000ZCANCELLED", "2026-11-24T05:00:00.000ZACCEPTED");
    }

    private void wantLong() {
        program.machine().database().update("UPDATE best_strategies SET parameters = ?", "{\"lower\":98,\"upper\":99}");
    }

    private List<String> alarms() {
        return program.texts("SELECT message FROM engine_events WHERE kind = 'ALARM'");
    }
}
