package livetrading.alpaca;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import livetrading.SteppedClock;
import org.junit.jupiter.api.Test;

class RateBudgetTest {

    private final SteppedClock clock = new SteppedClock();
    private final RateBudget budget = new RateBudget(clock);

    @Test
    void keepsTheLastCallsForOrdersAndThoseBeforeForChecks() {
        assertThat(callsFor(Urgency.LOADING)).isEqualTo(120);
        assertThat(callsFor(Urgency.CHECK)).isEqualTo(40);
        assertThat(callsFor(Urgency.ORDER)).isEqualTo(40);
    }

    private int callsFor(Urgency urgency) {
        int calls = 0;
        while (budget.take(urgency).isEmpty()) {
            calls++;
        }
        return calls;
    }

    @Test
    void neverTakesMoreThanTwoHundredInAMinute() {
        for (int calls : new int[] {200, 0, 200, 0, 200}) {
            assertThat(callsFor(Urgency.ORDER)).isEqualTo(calls);
            clock.advance(Duration.ofSeconds(30));
        }
    }

    @Test
    void waitsAsLongAsAlpacaSays() {
        budget.refused(Optional.of(clock.instant().plusSeconds(17)));

        clock.advance(Duration.ofSeconds(16));
        assertThat(budget.take(Urgency.ORDER)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(budget.take(Urgency.ORDER)).isEmpty();
    }

    @Test
    void f40_aPauseOfCenturiesIsTriedAgainAfterMinutesAlsoByExits() {
        budget.refused(Optional.of(clock.instant().plusSeconds(999_999_999_999L)));
        assertThat(budget.take(Urgency.ORDER))
                .hasValue("Alpaca refused a call because there were too many, and is asked again at 15:05 UTC");
        clock.advance(Duration.ofMinutes(5));
        assertThat(budget.take(Urgency.ORDER)).isEmpty();
    }

    @Test
    void saysTheBudgetIsUsedUpOnlyWhenItIs() {
        budget.refused(Optional.empty());
        assertThat(budget.take(Urgency.CHECK))
                .hasValueSatisfying(words -> assertThat(words).contains("is asked again at 15:00:02 UTC"));
        clock.advance(Duration.ofSeconds(2));
        while (budget.take(Urgency.CHECK).isEmpty()) {}
        assertThat(budget.take(Urgency.CHECK)).hasValue("the budget of 200 calls a minute is used up");
    }

    @Test
    void waitsLongerAfterEveryRefusalUntilACallSucceeds() {
        for (long seconds : new long[] {2, 4, 8, 16, 32, 60, 60}) {
            assertThat(Duration.between(clock.instant(), budget.refused(Optional.empty())))
                    .isEqualTo(Duration.ofSeconds(seconds));
        }
        budget.succeeded();
        assertThat(Duration.between(clock.instant(), budget.refused(Optional.empty())))
                .isEqualTo(Duration.ofSeconds(2));
    }
}
