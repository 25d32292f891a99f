package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stores what a user should know of, with the mode and the time that the market had, which may be simulated. */
@Component
class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private final EngineEvents events;
    private final EngineMonitor monitor;
    private final Clock clock;

    EventLog(EngineEvents events, EngineMonitor monitor, Clock clock) {
        this.events = events;
        this.monitor = monitor;
        this.clock = clock;
    }

    void add(EventKind kind, String message) {
        store(event(kind, message));
    }

    /** Logs and stores what somebody should look at now. */
    void alarm(String message) {
        LOG.error("{}", message);
        add(EventKind.ALARM, message);
    }

    /**
     * The same of what lasts until {@link #isOver} is said of it.
     *
     * @param cause the same as long as that is in the way
     */
    void alarm(String cause, String message) {
        LOG.error("{}", message);
        store(event(EventKind.ALARM, message).because(cause));
    }

    /** What an alarm was raised about is no more. */
    void isOver(String cause, String message) {
        LOG.info("{}", message);
        store(event(EventKind.GOES_ON, message).because(cause));
    }

    /** Whether an alarm was raised about it that is not over, also by an earlier run of the program. */
    boolean lasts(String cause) {
        return events.findFirstByCauseOrderByIdDesc(cause)
                .filter(last -> last.kind() == EventKind.ALARM)
                .isPresent();
    }

    /** The causes that begin so and of which an event of that kind was the last. */
    List<String> lasting(EventKind kind, String start) {
        return events.lasting(kind, start).stream()
                .flatMap(last -> last.cause().stream())
                .toList();
    }

    /** The kind of the newest event of some kinds; empty when there is none. */
    Optional<EventKind> last(List<EventKind> kinds) {
        return events.findFirstByKindInOrderByIdDesc(kinds).map(EngineEvent::kind);
    }

    void store(EngineEvent event) {
        events.save(event);
    }

    /** One of now, which may be stored later. */
    EngineEvent event(EventKind kind, String message) {
        EngineStatus status = monitor.status();
        Instant now = clock.instant();
        return new EngineEvent(now, status.mode(), status.market().time().orElse(now), kind, message);
    }
}
