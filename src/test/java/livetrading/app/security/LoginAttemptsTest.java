package livetrading.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final LoginAttempts attempts = new LoginAttempts();

    @Test
    void makesAnAddressWaitAfterFiveAttemptsAndTwiceAsLongAfterTheSixth() {
        fail(5, NOW);
        assertThat(attempts.begin("a", NOW.plusMillis(1_999))).isFalse();
        assertThat(attempts.begin("a", NOW.plusSeconds(2))).isTrue();
        assertThat(attempts.begin("a", NOW.plusMillis(5_999))).isFalse();
        assertThat(attempts.begin("a", NOW.plusSeconds(6))).isTrue();
    }

    @Test
    void neverMakesAnybodyWaitLongerThanFiveMinutes() {
        Instant later = NOW;
        for (int attempt = 0; attempt < 100; attempt++) {
            assertThat(attempts.begin("a", later)).isTrue();
            later = later.plus(Duration.ofMinutes(5));
        }
    }

    @Test
    void f44_keepsTheUserOfThisMachineOutForTenSecondsAtMost() {
        for (String loopback : List.of("127.0.0.1", "0:0:0:0:0:0:0:1")) {
            Instant later = NOW;
            for (int attempt = 0; attempt < 100; attempt++) {
                assertThat(attempts.begin(loopback, later)).isTrue();
                later = later.plusSeconds(10);
            }
            assertThat(attempts.begin(loopback, later)).isTrue();
            assertThat(attempts.begin(loopback, later.plusSeconds(9))).isFalse();
        }
    }

    @Test
    void lettingInForgetsTheWrongOnes() {
        fail(4, NOW);
        attempts.succeeded("a");
        fail(5, NOW);
    }

    @Test
    void doesNotMakeOthersWait() {
        fail(5, NOW);
        assertThat(attempts.begin("b", NOW)).isTrue();
    }

    private void fail(int times, Instant when) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(attempts.begin("a", when)).isTrue();
        }
    }
}
