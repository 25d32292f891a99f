package livetrading.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import livetrading.broker.BrokerException;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Valid;
import livetrading.engine.Venue.Check;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
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
    private final CurrentSettings settings;
    private final Venues venues;
    private final EngineCycle cycle;
    private final OrderWatch orders;
    private final EngineVoice voice;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private Instant pausedUntil = Instant.MIN;
    private Instant waitUntil = Instant.MIN;
    private Instant urgentFrom = Instant.MIN;
    private @Nullable TradingSettings waitingWith;
    private volatile boolean closing;

    EngineLoop(
            EngineStates states,
            CurrentSettings settings,
            Venues venues,
            EngineCycle cycle,
            OrderWatch orders,
            EngineVoice voice,
            Clock clock) {
        this.states = states;
        this.settings = settings;
        this.venues = venues;
        this.cycle = cycle;
        this.orders = orders;
        this.voice = voice;
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
            pause("%s; nothing is traded until that has changed".formatted(e.getMessage()));
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
            voice.stopped();
        }
        Instructions instructions = Instructions.of(state);
        SettingsResult current = settings.read();
        if (current instanceof Valid(TradingSettings valid)) {
            voice.configured(valid.mode());
        }
        switch (current) {
            case Valid(TradingSettings valid)
            when state.isActive() -> trade(valid, instructions, lastCheckSinceStart(state));
            case Valid(TradingSettings valid) -> {
                Optional<Venue> venue = venues.of(valid.mode());
                if (venue.isPresent()) {
                    orders.whileStopped(venue.get(), instructions);
                }
            }
            case Invalid invalid when state.isActive() -> voice.halted(invalid.message());
            case Invalid invalid -> {}
        }
    }

    /** Who starts trading wants a check now, however short ago the last one was. */
    private static Optional<Instant> lastCheckSinceStart(EngineState state) {
        return Optional.ofNullable(state.lastCheck())
                .filter(check -> state.startedAt() == null || !check.isBefore(state.startedAt()));
    }

    /** A row that somebody deleted: trading is off until it is switched on again. */
    private EngineState restoreState() {
        return states.save(new EngineState(EngineStates.ONLY, 0, null, null, null, null));
    }

    private void trade(TradingSettings current, Instructions instructions, Optional<Instant> lastCheck)
            throws BrokerException, InterruptedException {
        Optional<Venue> venue = venues.of(current.mode());
        boolean urgent = instructions.areUrgent() && !clock.instant().isBefore(urgentFrom);
        if (venue.isEmpty()) {
            voice.halted("there is no market for mode " + current.mode());
        } else if (urgent) {
            urgentFrom = clock.instant().plus(PAUSE_AFTER_FAILURE);
            ask(venue.get(), current, instructions, Optional.empty());
        } else if (!clock.instant().isBefore(waitUntil) || !current.equals(waitingWith)) {
            ask(venue.get(), current, instructions, lastCheck);
        } else {
            orders.betweenChecks(venue.get());
        }
    }

    private void ask(Venue venue, TradingSettings current, Instructions instructions, Optional<Instant> lastCheck)
            throws BrokerException, InterruptedException {
        switch (venue.next(clock.instant(), current, lastCheck)) {
            case Check.Due due -> check(venue, current, instructions);
            case Check.Blocked(String reason) -> {
                waitUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
                waitingWith = current;
                voice.halted(reason);
            }
            case Check.Wait(Instant until, String reason) -> {
                waitUntil = until;
                waitingWith = current;
                if (voice.waiting(venue, lastCheck, until, reason)) {
                    // a market that closes for good ends the orders that were waiting for it
                    cycle.settle(venue);
                }
            }
        }
    }

    private void check(Venue venue, TradingSettings current, Instructions instructions)
            throws BrokerException, InterruptedException {
        voice.checking(venue);
        CycleReport report = cycle.run(venue, current, instructions, this::mayTrade);
        if (mayTrade()) {
            // a check during which trading was stopped is repeated when it is started again
            venue.checked();
        }
        if (instructions.isCancelling() && report.openOrders() == 0) {
            states.cancelled();
        }
        if (instructions.isClosing() && report.openOrders() == 0 && report.positions() == 0) {
            states.closed();
        }
        voice.checked(venue, clock.instant().plus(current.pace()));
    }

    private boolean mayTrade() {
        return !closing
                && states.findById(EngineStates.ONLY).map(EngineState::isActive).orElse(false);
    }

    private void pause(String reason) {
        pausedUntil = clock.instant().plus(PAUSE_AFTER_FAILURE);
        voice.halted(reason);
    }
}
