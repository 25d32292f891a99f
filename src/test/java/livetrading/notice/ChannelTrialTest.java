package livetrading.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
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

/** F71: somebody tests a channel, and its provider is slow. */
class ChannelTrialTest extends OnOneMachine {

    /** More than a second, which a channel has to come to an end. */
    private static final Duration SHORT = Duration.ofMillis(1200);

    @BeforeEach
    void clear() {
        machine.database().update("delete from alerts");
    }

    @Test
    void f71whoWaitsIsToldInTimeThatNothingWasHeardAndThatIsWrittenDown() throws Exception {
        var end = new CountDownLatch(1);
        try (var hook = hangingUntil(end)) {
            ChannelTrial trial = new ChannelTrial(machine.bean(Alerts.class), machine.bean(Clock.class), SHORT);

            assertThatThrownBy(() -> trial.send(webhook(hook)))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessage("nothing was heard within 1 s; it may arrive yet");
            assertThat(last()).satisfies(test -> {
                assertThat(test.state()).isEqualTo(Alert.State.GIVEN_UP);
                assertThat(test.problem()).contains("nothing was heard");
            });
            end.countDown();
        }
    }

    @Test
    void f71whatTwilioTookAndNoCarrierConfirmsIsSaidInTimeWithWhatToLookAt() throws Exception {
        try (var twilio = new MockWebServer()) {
            twilio.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .code(201)
                            .body("{\"sid\":\"SM1\",\"status\":\"queued\"}")
                            .build();
                }
            });
            twilio.start();
            var sms = new Sms(
                    "sms-1",
                    new Sms.Account("AC1", "token", "+15005550001", "+15005550006"),
                    URI.create("http://127.0.0.1:%d/".formatted(twilio.getPort())),
                    new Patience(1000, Duration.ofMillis(100)));
            ChannelTrial trial =
                    new ChannelTrial(machine.bean(Alerts.class), machine.bean(Clock.class), Duration.ofSeconds(4));

            assertThat(trial.send(sms)).contains("Twilio took it", "Is the number registered?");
            assertThat(last().state()).isEqualTo(Alert.State.SENT);
        }
    }

    @Test
    void f71otherAlertsAreDeliveredWhileATestWaits() throws Exception {
        var end = new CountDownLatch(1);
        try (var slow = hangingUntil(end);
                var quick = new MockWebServer()) {
            quick.enqueue(new MockResponse.Builder().code(204).build());
            quick.start();
            ChannelTrial trial = new ChannelTrial(machine.bean(Alerts.class), machine.bean(Clock.class));
            var test = new FutureTask<>(() -> trial.send(webhook(slow)));
            Thread.ofPlatform().daemon().start(test);
            slow.takeRequest();

            machine.bean(Alerts.class)
                    .save(new Alert(
                            webhook(quick).name(),
                            AlertKind.DRIFT,
                            AlertHow.NORMAL,
                            machine.bean(Clock.class).instant(),
                            Optional.empty(),
                            "ALFA",
                            machine.bean(Clock.class).instant()));
            new Notifier(
                            () -> List.of(webhook(quick)),
                            machine.bean(Alerts.class),
                            machine.bean(NewsDesk.class),
                            machine.bean(Clock.class))
                    .run();
            assertThat(test.isDone()).isFalse();
            assertThat(last().state()).isEqualTo(Alert.State.SENT);

            end.countDown();
            assertThat(test.get()).isNotEmpty();
        }
    }

    private static MockWebServer hangingUntil(CountDownLatch end) throws Exception {
        var hook = new MockWebServer();
        hook.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                end.await();
                return new MockResponse.Builder().code(204).build();
            }
        });
        hook.start();
        return hook;
    }

    private static Channel webhook(MockWebServer hook) {
        return new Webhook(URI.create("http://127.0.0.1:" + hook.getPort()));
    }

    private static Alert last() {
        return machine.bean(Alerts.class)
                .findByOrderByIdDesc(PageRequest.of(0, 1))
                .getFirst();
    }
}
