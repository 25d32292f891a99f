package livetrading.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import livetrading.broker.BrokerException;
import livetrading.engine.EngineStatus.Phase;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Valid;
import livetrading.engine.Venue.Check;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.portfolio.Mode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs a cycle whenever one is due. It reads from the database before every step whether trading is on and with what
 * settings, so what anybody writes there takes effect. This is the only scheduler and the only place where everything is
 * caught.
 */
@Component
public class EngineLoop {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final int PACE_MILLIS = 100;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final EngineStates states;
    private final EngineEvents events;
    private final CurrentSettings settings;
    private final Venues venues;
    private final EngineCycle cycle;
    private final EngineMonitor monitor;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private Instant pausedUntil = Instant.MIN;
    private Instant waitUntil = Instant.MIN;
    private @Nullable TradingSettings waitingWith;
    private String halted = "";
    private volatile boolean closing;

    EngineLoop(
            EngineStates states,
            EngineEvents events,
            CurrentSettings settings,
            Venues venues,
            EngineCycle cycle,
            EngineMonitor monitor,
            Clock clock) {
        this.states = states;
        this.events = events;
        this.settings = settings;
        this.venues = venues;
        this.cycle = cycle;
        this.monitor = monitor;
        this.clock = clock;
    }

    /** One step: runs a cycle if trading is on and a check is due. Never throws. */
    @Scheduled(fixedDelay = PACE_MILLIS)
    public void step() {
        running.lock();
        try {
            if (!closing && !clock.instant().isBefore(pausedUntil)) {
                advance();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokerException e) {
            pause("the broker did not answer: " + e.getMessage());
        } catch (Exception e) {
            LOG.error("A cycle failed", e);
            pause("a cycle failed: " + e);
        } finally {
            running.unlock();
        }
    }

    /** Does something while no cycle runs and none begins. */
    public <T> T betweenCycles(Supplier<T> action) {
        running.lock();
        try {
            return action.get();
        } finally {
            running.unlock();
        }
    }

    /** Waits until the cycle in flight is complete and begins no other. */
    @PreDestroy
    void close() {
        closing = true;
        running.lock();
        running.unlock();
        LOG.info("The engine stands still");
    }

    private void advance() throws BrokerException, InterruptedException {
        EngineState state = states.findById(EngineStates.ONLY).orElseGet(this::restoreState);
        if (!state.isActive()) {
            show(Phase.STOPPED, "");
            return;
        }
        switch (settings.read()) {
            case Valid(TradingSettings valid) -> trade(valid, state);
            case Invalid invalid -> halt(invalid.message());
        }
    }

    /** A row that somebody deleted: trading is off until it is switched on again. */
    private EngineState restoreState() {
        return states.save(new EngineState(EngineStates.ONLY, 0, null, null, null, null));
    }

    private void trade(TradingSettings current, EngineState state) throws BrokerException, InterruptedException {
        Optional<Venue> venue = venues.of(current.mode());
        if (venue.isEmpty()) {
            halt("%s trading needs a connection to Alpaca, which this version does not have yet: choose SIMULATED"
                    .formatted(current.mode()));
            return;
        }
        if (clock.instant().isBefore(waitUntil) && current.equals(waitingWith)) {
            return;
        }
        Check check = venue.get().next(clock.instant(), current, Optional.ofNullable(state.lastCheck()));
        switch (check) {
            case Check.Due due -> check(venue.get(), current);
            case Check.Wait(Instant until, String reason) -> {
                waitUntil = until;
                waitingWith = current;
                showWaiting(venue.get(), current, state, until, reason);
            }
        }
    }

    private void check(Venue venue, TradingSettings current) throws BrokerException, InterruptedException {
        show(venue, current.mode(), "", Optional.empty());
        cycle.run(venue, current, this::mayTrade);
        if (mayTrade()) {
            // a check during which trading was stopped is repeated when it is started again
            venue.checked();
        }
        halted = "";
        Instant now = clock.instant();
        monitor.update(status -> status.checked(now));
        show(venue, current.mode(), "", Optional.of(now.plus(current.sessionLength())));
    }

    private boolean mayTrade() {
        return !closing
                && states.findById(EngineStates.ONLY).map(EngineState::isActive).orElse(false);
    }

    private void showWaiting(Venue venue, TradingSettings current, EngineState state, Instant until, String reason)
            throws BrokerException {
        if (!reason.isEmpty() && !monitor.status().message().equals(reason)) {
            LOG.info("Waiting: {}", reason);
            // a market that closes for good ends the orders that were waiting for it
            cycle.settle(venue);
            states.say(reason);
        }
        monitor.update(status ->
                status.lastCheck().isPresent() ? status : status.withLastCheck(Optional.ofNullable(state.lastCheck())));
        show(venue, current.mode(), reason, Optional.of(until));
    }

    private void show(Venue venue, Mode mode, String message, Optional<Instant> nextCheck) {
        Instant marketTime = venue.marketData().now();
        monitor.update(status -> status.running(mode, message, Optional.of(marketTime), venue.describe(), nextCheck));
    }

    private void show(Phase phase, String message) {
        monitor.update(status -> status.withPhase(phase, message));
    }

    /** Trading stays switched on, and goes on by itself as soon as the reason is gone. */
    private void halt(String reason) {
        if (!halted.equals(reason)) {
            halted = reason;
            LOG.warn("Halted: {}", reason);
            states.say(reason);
            events.save(new EngineEvent(clock.instant(), "HALT", reason));
        }
        show(Phase.HALTED, reason);
    }

    private void pause(String reason) {
        pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
        try {
            halt(reason);
        } catch (RuntimeException e) {
            // the database itself may be what is broken; the screen still has to say so
            LOG.error("The halt could not be stored", e);
            show(Phase.HALTED, reason);
        }
    }
}
