package livetrading.engine;

import livetrading.ledger.EngineState;
import livetrading.ledger.EngineStates;
import livetrading.ledger.OpenDatabase;
import livetrading.ledger.RoundTripBook;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people want of a step of the engine, as it stands in the database: what anybody writes there takes effect in the
 * next one. A step comes ten times a second: what nobody has written to since is not read again.
 */
@Component
class StepInputs {

    private final OpenDatabase database;
    private final BadRows rows;
    private final RoundTripBook roundTrips;
    private final EngineStates states;
    private final CurrentSettings currentSettings;
    private final InstructionStore instructionStore;
    private long seen = -1;
    private @Nullable EngineState state;
    private @Nullable SettingsResult settings;
    private @Nullable Instructions instructions;

    StepInputs(
            OpenDatabase database,
            BadRows rows,
            RoundTripBook roundTrips,
            EngineStates states,
            CurrentSettings currentSettings,
            InstructionStore instructionStore) {
        this.database = database;
        this.rows = rows;
        this.roundTrips = roundTrips;
        this.states = states;
        this.currentSettings = currentSettings;
        this.instructionStore = instructionStore;
    }

    /** A step begins: if anything was written, rows that cannot be read are set aside, and the rest is read anew. */
    void refresh() {
        // asked before anything is read: what is written meanwhile is read in the next step
        long writes = database.writes();
        if (writes != seen) {
            state = null;
            settings = null;
            instructions = null;
            rows.setAside();
            roundTrips.completeHistory();
            seen = writes;
        }
    }

    EngineState state() {
        EngineState current = state;
        if (current == null) {
            current = states.findById(EngineStates.ONLY).orElseGet(this::restoreState);
            state = current;
        }
        return current;
    }

    SettingsResult settings() {
        SettingsResult current = settings;
        if (current == null) {
            current = currentSettings.read();
            settings = current;
        }
        return current;
    }

    /** @param mode of the settings */
    Instructions instructions(Mode mode) {
        Instructions current = instructions;
        if (current == null) {
            current = instructionStore.read(state(), mode);
            instructions = current;
        }
        return current;
    }

    /** A step has failed, perhaps because of a row. */
    void suspect() {
        seen = -1;
        rows.suspect();
    }

    /** Restores a row that somebody deleted; trading is off then until it is started again. */
    private EngineState restoreState() {
        return states.save(new EngineState(EngineStates.ONLY, 0, null, null, null, null));
    }
}
