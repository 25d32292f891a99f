package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import livetrading.SteppedClock;
import livetrading.ledger.AlertSettings;
import livetrading.ledger.AlertSettingsStore;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** F41: a step of the engine that does not end. */
class StepWatchTest {

    @Test
    void f41_aStepThatDoesNotEndLowersHealthAndRaisesOneAlarm(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder)) {
            var clock = (SteppedClock) machine.bean(Clock.class);
            StepWatch watch = machine.bean(StepWatch.class);
            var inside = new CountDownLatch(1);
            var released = new CountDownLatch(1);
            Runnable unsubscribe = machine.bean(EngineMonitor.class).subscribe(status -> {
                inside.countDown();
                hold(released);
            });
            machine.start();
            Thread engine = Thread.ofPlatform().start(() -> machine.sessions(1));
            inside.await();
            assertThat(health(machine)).isEqualTo(Status.UP);
            watch.look();
            assertThat(alarms(machine)).isEmpty();

            clock.advance(StepWatch.PATIENCE.plusMinutes(1));
            assertThat(health(machine)).isEqualTo(Status.DOWN);
            watch.look();
            watch.look();
            assertThat(alarms(machine))
                    .singleElement()
                    .asString()
                    .contains("has not ended for 11 min", "nothing is traded");

            unsubscribe.run();
            released.countDown();
            engine.join(Duration.ofSeconds(30));
            assertThat(health(machine)).isEqualTo(Status.UP);
        }
    }

    @Test
    void f78_aStepThatDoesNotEndIsMissedElsewhereAndIsNoHealth(@TempDir Path folder) throws Exception {
        try (var machine = new Machine(folder);
                var watchman = new MockWebServer()) {
            watchman.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder().build();
                }
            });
            watchman.start();
            machine.bean(AlertSettingsStore.class)
                    .save(new AlertSettings("", "", "", "http://127.0.0.1:%d/id".formatted(watchman.getPort())));
            var clock = (SteppedClock) machine.bean(Clock.class);
            machine.start();
            machine.sessions(1);
            assertThat(calls(watchman)).endsWith("/id");
            clock.advance(Duration.ofMinutes(1));

            var inside = new CountDownLatch(1);
            var released = new CountDownLatch(1);
            Runnable unsubscribe = machine.bean(EngineMonitor.class).subscribe(status -> {
                inside.countDown();
                hold(released);
            });
            Thread engine = Thread.ofPlatform().start(() -> machine.sessions(1));
            inside.await();
            for (int minute = 0; minute < 31; minute++) {
                clock.advance(Duration.ofMinutes(1));
                machine.bean(StepWatch.class).look();
            }
            assertThat(calls(watchman)).as("two of its longest pauses").doesNotContain("/id");
            assertThat(health(machine)).isEqualTo(Status.DOWN);

            unsubscribe.run();
            released.countDown();
            engine.join(Duration.ofSeconds(30));
            assertThat(calls(watchman)).endsWith("/id");
            assertThat(health(machine)).isEqualTo(Status.UP);
        }
    }

    /** What was asked for since the last time. */
    private static List<String> calls(MockWebServer watchman) throws InterruptedException {
        List<String> calls = new ArrayList<>();
        for (RecordedRequest call = watchman.takeRequest(0, TimeUnit.SECONDS);
                call != null;
                call = watchman.takeRequest(0, TimeUnit.SECONDS)) {
            calls.add(call.getTarget());
        }
        return calls;
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Status health(Machine machine) {
        return Objects.requireNonNull(
                        machine.bean("engineHealth", HealthIndicator.class).health())
                .getStatus();
    }

    private static List<String> alarms(Machine machine) {
        return machine
                .database()
                .queryForList("SELECT message FROM engine_events WHERE kind = 'ALARM'", String.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
