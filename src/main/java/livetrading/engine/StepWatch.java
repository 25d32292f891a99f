package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import livetrading.ledger.EventKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices a step of the engine that does not end: it blocks everything, and cannot say so itself. */
@Component
public class StepWatch {

    private static final Logger LOG = LoggerFactory.getLogger(StepWatch.class);

    /** No part of a step is without a sign of progress for so long, whatever there is to evaluate. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final EventLog events;
    private final EngineMonitor monitor;
    private final Clock clock;
    private final List<Heartbeat> heartbeats;
    private @Nullable Thread worker;
    private Instant sign = Instant.MAX;
    private boolean told;

    StepWatch(EventLog events, EngineMonitor monitor, List<Heartbeat> heartbeats, Clock clock) {
        this.events = events;
        this.monitor = monitor;
        this.clock = clock;
        this.heartbeats = List.copyOf(heartbeats);
        monitor.subscribe(status -> progress());
    }

    synchronized void begins() {
        worker = Thread.currentThread();
        sign = clock.instant();
        heartbeats.forEach(Heartbeat::beat);
    }

    private synchronized void progress() {
        if (worker != null) {
            sign = clock.instant();
        }
        if (Thread.currentThread().equals(worker)) {
            heartbeats.forEach(Heartbeat::beat);
        }
    }

    /** A check begins within the step. */
    void checkBegins() {
        heartbeats.forEach(Heartbeat::checkBegins);
    }

    void ends() {
        synchronized (this) {
            worker = null;
        }
        heartbeats.forEach(heartbeat -> heartbeat.stepEnded(monitor.status()));
    }

    /** For how long the step in progress has shown no sign of it, when that is too long. */
    public synchronized Optional<Duration> silence() {
        Instant now = clock.instant();
        return worker == null || now.isBefore(sign.plus(PATIENCE))
                ? Optional.empty()
                : Optional.of(Duration.between(sign, now));
    }

    /** Raises an alarm for a step that does not end, once, with where it stands in the log. */
    void look() {
        Optional<Duration> silence = silence();
        if (silence.isEmpty()) {
            told = false;
        } else if (!told) {
            told = true;
            LOG.error("The engine stands still at {}", place());
            events.add(
                    EventKind.ALARM,
                    "A step of the engine has not ended for %d min: nothing is traded. Stop the program and start it again; the log has where the step stands"
                            .formatted(silence.get().toMinutes()));
        }
    }

    private synchronized String place() {
        return worker == null
                ? "nothing"
                : Arrays.stream(worker.getStackTrace())
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n\tat "));
    }
}
