package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import livetrading.SteppedClock;
import livetrading.engine.OnOneMachine;
import livetrading.ledger.Alert;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertKind;
import livetrading.ledger.Alerts;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.PageRequest;

/** F72: somebody does not wait for the next try. */
class TryingAgainTest extends OnOneMachine {

    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void clear() {
        machine.database().update("delete from alerts");
    }

    @Test
    void f72whatIsBeingSentAtThisMomentIsNotSentASecondTime() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        try (var hook = new MockWebServer()) {
            hook.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    asked.countDown();
                    answer.await();
                    return new MockResponse.Builder().code(204).build();
                }
            });
            hook.start();
            Notifier notifier = notifier(hook);
            waiting(notifier, now());
            Thread thread = Thread.ofPlatform().start(notifier::run);
            asked.await();

            assertThat(notifier.isInHand(last())).isTrue();
            assertThat(notifier.again(last())).isEqualTo(Notifier.Again.BEING_SENT);
            answer.countDown();
            thread.join();
            assertThat(notifier.again(last())).isEqualTo(Notifier.Again.OVER);
            notifier.run();
            assertThat(hook.getRequestCount()).isOne();
            assertThat(last().state()).isEqualTo(Alert.State.SENT);
        }
    }

    @Test
    void f72whatHasFailedOrWasGivenUpIsTriedAtOnceAndTellsWhoeverListens() throws Exception {
        try (var hook = new MockWebServer()) {
            hook.enqueue(new MockResponse.Builder().code(503).build());
            hook.enqueue(new MockResponse.Builder().code(503).build());
            hook.enqueue(new MockResponse.Builder().code(204).build());
            hook.start();
            Notifier notifier = notifier(hook);
            var told = new CountDownLatch(2);
            Runnable end = notifier.subscribe(told::countDown);
            waiting(notifier, now().minus(DAY).plusSeconds(1));
            notifier.run();
            end.run();
            assertThat(told.getCount()).isZero();
            assertThat(last().state()).isEqualTo(Alert.State.WAITING);
            notifier.run();
            assertThat(hook.getRequestCount()).as("its time has not come").isOne();

            assertThat(notifier.again(last())).isEqualTo(Notifier.Again.SOON);
            ((SteppedClock) machine.bean(Clock.class)).advance(Duration.ofSeconds(2));
            notifier.run();
            assertThat(last().state()).isEqualTo(Alert.State.GIVEN_UP);

            assertThat(notifier.again(last())).isEqualTo(Notifier.Again.SOON);
            notifier.run();
            assertThat(last().state()).isEqualTo(Alert.State.SENT);
            assertThat(last().attempts()).isEqualTo(3);
        }
    }

    @Test
    void aChannelThatFailsIsAskedOnceInARunSoThatItHoldsUpNoOther() throws Exception {
        try (var hook = new MockWebServer()) {
            hook.enqueue(new MockResponse.Builder().code(503).build());
            hook.enqueue(new MockResponse.Builder().code(503).build());
            hook.start();
            Notifier notifier = notifier(hook);
            waiting(notifier, now());
            waiting(notifier, now());
            waiting(notifier, now());
            notifier.run();
            assertThat(hook.getRequestCount()).isOne();
            notifier.run();
            assertThat(hook.getRequestCount()).isEqualTo(2);
            assertThat(last().attempts()).as("of the one behind them").isZero();
        }
    }

    @Test
    void f72whatWaitsForAChannelThatIsOffOrGoneIsNotPromised() {
        machine.bean(Alerts.class).save(alert("channel-99", now()));
        var notifier = new Notifier(
                List::of, machine.bean(Alerts.class), machine.bean(NewsDesk.class), machine.bean(Clock.class));

        assertThat(notifier.again(last())).isEqualTo(Notifier.Again.NO_CHANNEL);
    }

    private static Notifier notifier(MockWebServer hook) {
        Channel webhook = new Webhook(URI.create("http://127.0.0.1:" + hook.getPort()));
        return new Notifier(
                () -> List.of(webhook),
                machine.bean(Alerts.class),
                machine.bean(NewsDesk.class),
                machine.bean(Clock.class));
    }

    private static void waiting(Notifier notifier, Instant at) {
        machine.bean(Alerts.class).save(alert(notifier.channels().getFirst().name(), at));
    }

    private static Alert alert(String channel, Instant at) {
        return new Alert(channel, AlertKind.DRIFT, AlertHow.NORMAL, at, Optional.empty(), "ALFA", now());
    }

    private static Instant now() {
        return machine.bean(Clock.class).instant();
    }

    private static Alert last() {
        return Objects.requireNonNull(machine.bean(Alerts.class)
                .findByOrderByIdDesc(PageRequest.of(0, 1))
                .getFirst());
    }
}
