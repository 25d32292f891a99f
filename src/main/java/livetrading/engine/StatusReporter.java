package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Contact;
import livetrading.engine.EngineStatus.Phase;
import livetrading.ledger.EngineStates;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reports what the engine does: every change to the screens, news also to the database and the log. */
@Component
class StatusReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StatusReporter.class);

    private static final String GOES_ON = "Trading goes on";

    private final EngineMonitor monitor;
    private final EngineStates states;
    private final Clock clock;
    private final Halts halts;
    private boolean active = true;
    private String reported = "";
    private String lastTrouble = "";

    StatusReporter(EngineMonitor monitor, EngineStates states, EventLog events, Clock clock) {
        this.monitor = monitor;
        this.states = states;
        this.clock = clock;
        this.halts = new Halts(events, clock);
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

    /** Trading is off. What goes wrong with orders that are still under way stays to be seen. */
    void stopped() {
        halts.storeLate();
        if (active) {
            active = false;
            reported = "";
            lastTrouble = "";
            halts.forget();
        }
        show(Phase.STOPPED, reported);
    }

    /** Trading is on. */
    void active() {
        if (!active) {
            active = true;
            reported = "";
            halts.forget();
        }
    }

    /** Trading is off, and orders that are still under way were looked after. */
    void followed() {
        halts.succeeded("Orders are followed again");
        sayNothing();
        show(Phase.STOPPED, "");
    }

    private void sayNothing() {
        if (!reported.isEmpty()) {
            reported = "";
            states.say(null);
        }
    }

    /** A check begins. */
    void checking(Venue venue) {
        halts.storeLate();
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
        halts.succeeded(GOES_ON);
        show(venue, trouble, Optional.of(next));
    }

    /**
     * Nothing is to be done until then.
     *
     * @param reason empty when that is as it should be
     * @return whether the reason is new
     */
    boolean waiting(Venue venue, Optional<Instant> lastCheck, Instant until, String reason) {
        halts.storeLate();
        if (hasAnsweredSince(venue.contact(), halts.last())) {
            halts.succeeded(GOES_ON);
            if (reason.isEmpty()) {
                sayNothing();
            }
        }
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

    /** That nothing is due proves nothing of a broker that has to be asked. */
    private static boolean hasAnsweredSince(Contact contact, Instant failure) {
        return contact.silentSince().isEmpty()
                && contact.answered().map(at -> at.isAfter(failure)).orElse(true);
    }

    /**
     * Something is in the way. Trading, if it is on, stays on, and goes on by itself as soon as that is gone.
     *
     * @return whether the cause is new
     */
    boolean halted(HaltCause cause, String reason) {
        show(active ? Phase.HALTED : Phase.STOPPED, reason);
        boolean isNew = halts.failed(cause, reason);
        if (!reported.equals(reason)) {
            reported = reason;
            try {
                states.say(reason);
            } catch (RuntimeException e) {
                LOG.debug("The reason could not be stored yet", e);
            }
        }
        return isNew;
    }

    private void show(Venue venue, String message, Optional<Instant> nextCheck) {
        monitor.update(status ->
                status.running(venue.mode(), message, status.external().of(venue), nextCheck));
    }

    private void show(Phase phase, String message) {
        monitor.update(status -> status.withPhase(phase, message));
    }
}
