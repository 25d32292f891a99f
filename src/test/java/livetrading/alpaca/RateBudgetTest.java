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
        while (budget.take(urgency)) {
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
        assertThat(budget.take(Urgency.ORDER)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(budget.take(Urgency.ORDER)).isTrue();
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
