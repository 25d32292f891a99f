package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EventKind;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports what the engine does: every change to the screens, news also to the database and the log. */
@Component
class StatusReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StatusReporter.class);

    private final EngineMonitor monitor;
    private final EngineStates states;
    private final EventLog events;
    private final Clock clock;
    private final Deque<EngineEvent> unstored = new ArrayDeque<>();
    private String reported = "";
    private String lastTrouble = "";

    StatusReporter(EngineMonitor monitor, EngineStates states, EventLog events, Clock clock) {
        this.monitor = monitor;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes over the configured mode and the state of its market and broker, which every page shows even while
     * stopped.
     */
    void configured(Mode mode, Optional<Venue> venue) {
        monitor.update(status -> {
            EngineStatus current = status.withMode(mode);
            return venue.map(place -> current.withExternal(current.external().of(place)))
                    .orElse(current);
        });
    }

    void stopped() {
        storeLate();
        reported = "";
        lastTrouble = "";
        show(Phase.STOPPED, "");
    }

    /** A check begins. */
    void checking(Venue venue) {
        storeLate();
        show(venue, lastTrouble, Optional.empty());
    }

    /**
     * A check is complete.
     *
     * @param pricesUntil end of the newest bar that it saw
     * @param trouble with some of the tickers; may be empty
     */
    void checked(Venue venue, Instant next, Optional<Instant> pricesUntil, String trouble) {
        lastTrouble = trouble;
        reported = "";
        Instant now = clock.instant();
        monitor.update(status -> status.checked(now, pricesUntil));
        show(venue, trouble, Optional.of(next));
    }

    /**
     * Nothing is to be done until then.
     *
     * @param reason empty when that is as it should be
     * @return whether the reason is new
     */
    boolean waiting(Venue venue, Optional<Instant> lastCheck, Instant until, String reason) {
        storeLate();
        boolean isNew = !reason.isEmpty() && !reported.equals(reason);
        if (isNew) {
            reported = reason;
            LOG.info("Waiting: {}", reason);
            states.say(reason);
        }
        monitor.update(status -> status.lastCheck().isPresent() ? status : status.withLastCheck(lastCheck));
        show(venue, reason.isEmpty() ? lastTrouble : reason, Optional.of(until));
        return isNew;
    }

    /** Trading stays switched on, and goes on by itself as soon as the reason is gone. */
    void halted(String reason) {
        show(Phase.HALTED, reason);
        if (reported.equals(reason)) {
            return;
        }
        reported = reason;
        LOG.warn("Halted: {}", reason);
        unstored.add(events.event(EventKind.HALT, reason));
        try {
            storeLate();
            states.say(reason);
        } catch (RuntimeException e) {
            LOG.error("The halt could not be stored yet", e);
        }
    }

    /** Stores halts that could not be stored when they happened, because the database itself was the problem. */
    private void storeLate() {
        while (!unstored.isEmpty()) {
            events.store(unstored.getFirst());
            unstored.removeFirst();
        }
    }

    private void show(Venue venue, String message, Optional<Instant> nextCheck) {
        monitor.update(status ->
                status.running(venue.mode(), message, status.external().of(venue), nextCheck));
    }

    private void show(Phase phase, String message) {
        monitor.update(status -> status.withPhase(phase, message));
    }
}
