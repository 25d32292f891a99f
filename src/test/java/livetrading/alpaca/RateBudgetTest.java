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
    void keepsTheLastCallsForOrdersAndCancellations() {
        int reads = 0;
        while (budget.take(false)) {
            reads++;
        }
        int orders = 0;
        while (budget.take(true)) {
            orders++;
        }
        assertThat(reads).isEqualTo(160);
        assertThat(orders).isEqualTo(40);
    }

    @Test
    void fillsUpAgainAtTwoHundredAMinute() {
        while (budget.take(true)) {}
        clock.advance(Duration.ofSeconds(30));

        int calls = 0;
        while (budget.take(true)) {
            calls++;
        }
        assertThat(calls).isEqualTo(100);
    }

    @Test
    void waitsAsLongAsAlpacaSays() {
        budget.refused(Optional.of(clock.instant().plusSeconds(17)));

        clock.advance(Duration.ofSeconds(16));
        assertThat(budget.take(true)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(budget.take(true)).isTrue();
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
