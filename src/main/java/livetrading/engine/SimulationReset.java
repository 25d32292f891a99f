package livetrading.engine;

import java.time.Clock;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EngineStates;
import livetrading.ledger.ModeHistory;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the simulated market anew: the account, the simulated time, and all that happened in it. */
@Component
public class SimulationReset {

    private final EngineLoop loop;
    private final EngineStates states;
    private final EngineEvents events;
    private final ModeHistory history;
    private final Simulation simulation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulationReset(
            EngineLoop loop,
            EngineStates states,
            EngineEvents events,
            ModeHistory history,
            Simulation simulation,
            TransactionTemplate transaction,
            Clock clock) {
        this.loop = loop;
        this.states = states;
        this.events = events;
        this.history = history;
        this.simulation = simulation;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stops trading and forgets everything simulated; evaluations that are still valid stay. */
    public void reset() {
        loop.betweenCycles(() -> transaction.executeWithoutResult(status -> {
            states.stop(clock.instant());
            history.forget(Mode.SIMULATED);
            simulation.reset();
            events.save(new EngineEvent(clock.instant(), "RESET", "The simulated market was started anew"));
        }));
    }
}
