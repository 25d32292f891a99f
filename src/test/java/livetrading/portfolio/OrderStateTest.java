package livetrading.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import livetrading.portfolio.OrderState.Accepted;
import livetrading.portfolio.OrderState.Cancelled;
import livetrading.portfolio.OrderState.Expired;
import livetrading.portfolio.OrderState.Filled;
import livetrading.portfolio.OrderState.Intended;
import livetrading.portfolio.OrderState.PartiallyFilled;
import livetrading.portfolio.OrderState.Rejected;
import livetrading.portfolio.OrderState.Unknown;
import livetrading.portfolio.OrderState.Unsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderStateTest {

    static Stream<OrderState> states() {
        return Stream.of(
                new Intended(),
                new Unsent(),
                new Unknown("timed out"),
                new Accepted(),
                new PartiallyFilled(),
                new Filled(),
                new Cancelled("by the user"),
                new Expired("end of the session"),
                new Rejected("not enough buying power"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void comesBackFromItsCode(OrderState state) {
        assertThat(OrderState.of(state.code(), state.reason())).isEqualTo(state);
    }

    @Test
    void hasNoStateThatIsNotListedHere() {
        assertThat(states().map(Object::getClass)).containsExactlyInAnyOrder(OrderState.class.getPermittedSubclasses());
    }

    @Test
    void hasACodeOfItsOwnForEveryState() {
        assertThat(states().map(OrderState::code)).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void isOpenAsLongAsSomethingCanHappen() {
        assertThat(states().filter(state -> !state.isFinal()).map(OrderState::code))
                .containsExactly("INTENDED", "UNSENT", "UNKNOWN", "ACCEPTED", "PARTIALLY_FILLED");
    }

    @Test
    void refusesAnotherCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderState.of("LOST", ""))
                .withMessageContaining("LOST");
    }

    @ParameterizedTest
    @MethodSource("states")
    void aFilledOrderStaysFilled(OrderState other) {
        assertThat(new Filled().mayBecome(other)).isEqualTo(other instanceof Filled);
    }

    @ParameterizedTest
    @MethodSource("states")
    void noOrderIsAboutToBeSentOnceMore(OrderState state) {
        assertThat(state.mayBecome(new Intended())).isEqualTo(state instanceof Intended);
    }

    @ParameterizedTest
    @MethodSource("states")
    void onlyAnOrderWithoutAnAnswerIsProvedNeverToHaveArrived(OrderState state) {
        assertThat(state.mayBecome(new Unsent()))
                .isEqualTo(state instanceof Intended || state instanceof Unsent || state instanceof Unknown);
    }

    @ParameterizedTest
    @MethodSource("states")
    void anOutcomeThatIsKnownDoesNotBecomeUnknown(OrderState state) {
        assertThat(state.mayBecome(new Unknown("timed out")))
                .isEqualTo(state instanceof Intended || state instanceof Unknown);
    }

    @Test
    void anOrderThatIsPartlyFilledIsNotMerelyAcceptedAgain() {
        assertThat(new PartiallyFilled().mayBecome(new Accepted())).isFalse();
        assertThat(new PartiallyFilled().mayBecome(new Cancelled("by the user")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("states")
    void newsFromBeforeTheEndCountsNoMoreAfterIt(OrderState state) {
        assertThat(state.mayBecome(new PartiallyFilled())).isEqualTo(!state.isFinal());
    }

    @ParameterizedTest
    @MethodSource("states")
    void anyOrderMayTurnOutToBeFilled(OrderState state) {
        assertThat(state.mayBecome(new Filled())).isTrue();
    }
}
