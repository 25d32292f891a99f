package livetrading.engine;

import java.time.Clock;
import java.util.Optional;
import livetrading.ledger.EngineStates;
import livetrading.ledger.EventKind;
import livetrading.ledger.ModeHistory;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Resets the simulated market: its account, its time, and its history. */
@Component
public class SimulationReset {

    private final EngineLoop loop;
    private final CurrentSettings current;
    private final EngineStates states;
    private final EventLog events;
    private final ModeHistory history;
    private final Simulation simulation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulationReset(
            EngineLoop loop,
            CurrentSettings current,
            EngineStates states,
            EventLog events,
            ModeHistory history,
            Simulation simulation,
            TransactionTemplate transaction,
            Clock clock) {
        this.loop = loop;
        this.current = current;
        this.states = states;
        this.events = events;
        this.history = history;
        this.simulation = simulation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stops trading and forgets everything simulated; evaluations that are still valid stay.
     *
     * @return why it was not possible, in words; nothing has changed then
     */
    public Optional<String> reset() {
        return switch (current.read()) {
            case Invalid invalid -> Optional.of(invalid.message());
            case Valid(TradingSettings settings) ->
                loop.betweenCycles(() -> transaction.execute(status -> {
                    Optional<String> problem = reset(settings);
                    if (problem.isPresent()) {
                        status.setRollbackOnly();
                    }
                    return problem;
                }));
        };
    }

    private Optional<String> reset(TradingSettings settings) {
        states.stop(clock.instant());
        history.forget(Mode.SIMULATED);
        events.add(EventKind.RESET, "The simulated market was started anew");
        return simulation.reset(settings);
    }
}
