package livetrading.engine;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import livetrading.broker.BrokerException;
import livetrading.ledger.DatabaseTrouble;
import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.settings.SettingsResult;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs a cycle whenever one is due. What anybody writes into the database, whether trading is on and with what settings,
 * takes effect in the next step. This is the only scheduler and the only place where everything is caught.
 */
@Component
public class EngineLoop {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final int PACE_MILLIS = 100;
    private static final String UNTIL_CHANGED = "%s; nothing is traded until that has changed";

    private final EngineStates states;
    private final StepInputs inputs;
    private final SettingsLog settingsLog;
    private final Venues venues;
    private final Trading trading;
    private final OrderWatch orders;
    private final StatusReporter reporter;
    private final SwitchLog switches;
    private final DatabaseGuard database;
    private final StepWatch watch;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private Instant pausedUntil = Instant.MIN;
    private volatile boolean closing;

    EngineLoop(
            EngineStates states,
            StepInputs inputs,
            SettingsLog settingsLog,
            Venues venues,
            Trading trading,
            OrderWatch orders,
            StatusReporter reporter,
            SwitchLog switches,
            DatabaseGuard database,
            StepWatch watch,
            Clock clock) {
        this.states = states;
        this.inputs = inputs;
        this.settingsLog = settingsLog;
        this.venues = venues;
        this.trading = trading;
        this.orders = orders;
        this.reporter = reporter;
        this.switches = switches;
        this.database = database;
        this.watch = watch;
        this.clock = clock;
    }

    /** One step: runs a cycle if trading is on and a check is due. Never throws. */
    @Scheduled(fixedDelay = PACE_MILLIS)
    public void step() {
        running.lock();
        watch.begins();
        try {
            if (!closing && !clock.instant().isBefore(pausedUntil)) {
                advanceOrHalt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokerException e) {
            pause(HaltCause.of(e), UNTIL_CHANGED.formatted(e.getMessage()));
        } catch (Exception e) {
            HaltCause cause = HaltCause.of(e);
            if (pause(cause, UNTIL_CHANGED.formatted(words(cause, e)))) {
                inputs.suspect();
                LOG.error("A cycle failed; it is tried again, and this is logged once", e);
            }
        } finally {
            watch.ends();
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
        try {
            LOG.info("The engine stands still");
        } finally {
            running.unlock();
        }
    }

    private void advanceOrHalt() throws BrokerException, InterruptedException {
        Optional<String> lost = database.trouble();
        if (lost.isPresent()) {
            pause(HaltCause.Known.LOST_DATABASE, lost.get());
        } else {
            inputs.refresh();
            advance();
        }
    }

    private void advance() throws BrokerException, InterruptedException {
        EngineState state = inputs.state();
        if (!state.isActive()) {
            reporter.stopped();
            switches.note(false);
        } else {
            reporter.active();
        }
        SettingsResult current = inputs.settings();
        if (current instanceof Valid(TradingSettings valid)) {
            reporter.configured(valid.mode(), venues.of(valid.mode()));
            settingsLog.note(valid, clock.instant());
        }
        switch (current) {
            case Valid(TradingSettings valid) -> advance(state, valid);
            case Invalid invalid when state.isActive() -> reporter.halted(HaltCause.Known.SETTINGS, invalid.message());
            case Invalid invalid -> {}
        }
    }

    private void advance(EngineState state, TradingSettings valid) throws BrokerException, InterruptedException {
        Instructions instructions = inputs.instructions(valid.mode());
        if (state.isActive()) {
            trading.step(valid, instructions, lastCheckSinceStart(state), this::mayTrade);
            switches.note(true);
            return;
        }
        Optional<Venue> venue = venues.of(valid.mode());
        if (venue.isPresent() && orders.whileStopped(venue.get(), valid.timeframe(), instructions)) {
            reporter.followed();
        }
    }

    /** After trading was started a check is due at once, however recent the last one was. */
    private static Optional<Instant> lastCheckSinceStart(EngineState state) {
        return Optional.ofNullable(state.lastCheck())
                .filter(check -> state.startedAt() == null || !check.isBefore(state.startedAt()));
    }

    private boolean mayTrade() {
        return !closing
                && states.findById(EngineStates.ONLY).map(EngineState::isActive).orElse(false);
    }

    private static String words(HaltCause cause, Exception failure) {
        return cause instanceof HaltCause.Database(DatabaseTrouble trouble)
                ? trouble.words()
                : "a check failed: " + HaltCause.words(failure);
    }

    /** @return whether the cause is new */
    private boolean pause(HaltCause cause, String reason) {
        pausedUntil = clock.instant().plus(Trading.PAUSE_AFTER_FAILURE);
        trading.resume();
        return reporter.halted(cause, reason);
    }
}
