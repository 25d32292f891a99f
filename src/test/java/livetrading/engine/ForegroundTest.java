package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What nobody waits for stands still while pages are asked for. */
class ForegroundTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1000);
    private final Foreground foreground = new Foreground(now::get, now::addAndGet);

    /** How long a thread waits in the background. */
    private Duration waited() {
        long begin = now.get();
        foreground.giveWay();
        return Duration.ofNanos(now.get() - begin);
    }

    @Test
    void nobodyWaitsWhenNobodyHasAsked() {
        assertThat(waited()).isZero();
    }

    @Test
    void untilASecondAfterTheLastRequest() {
        foreground.asks();
        assertThat(waited()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1050));
        assertThat(waited()).isZero();

        foreground.asks();
        now.addAndGet(Duration.ofMillis(400).toNanos());
        foreground.asks();
        now.addAndGet(Duration.ofMillis(400).toNanos());
        assertThat(waited()).isBetween(Duration.ofMillis(600), Duration.ofMillis(650));
    }

    /** As when a browser asks all the time: the work gets its sixth, and comes to its end. */
    @Test
    void manyRequestsDoNotHoldItUpForGood() {
        var browser = new AtomicReference<Runnable>(() -> {});
        var busy = new Foreground(now::get, nanos -> {
            now.addAndGet(nanos);
            browser.get().run();
        });
        browser.set(busy::asks);
        long end = now.get() + Duration.ofMinutes(1).toNanos();
        long worked = 0;
        busy.asks();
        while (now.get() - end < 0) {
            busy.giveWay();
            now.addAndGet(Duration.ofMillis(10).toNanos());
            worked += 10;
            busy.asks();
        }

        assertThat(worked).isBetween(9_000L, 11_000L);
    }

    @Test
    void aThreadThatIsToEndDoesNotWait() {
        foreground.asks();
        Thread.currentThread().interrupt();

        assertThat(waited()).isZero();
        assertThat(Thread.interrupted()).isTrue();
    }
}
