package livetrading.engine;

import java.util.List;
import java.util.Optional;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import livetrading.ledger.EventKind;
import org.springframework.stereotype.Component;

/**
 * Notes when trading is started and stopped, on a screen or in the database. A start is noted after the
 * first step of the engine, because a simulated market has no time before.
 */
@Component
class SwitchLog {

    private final EngineEvents known;
    private final EventLog events;
    private Optional<Boolean> noted = Optional.empty();

    SwitchLog(EngineEvents known, EventLog events) {
        this.known = known;
        this.events = events;
    }

    void note(boolean isOn) {
        boolean wasOn = noted.orElseGet(this::last);
        if (isOn && !wasOn) {
            events.add(EventKind.START, "Trading started");
        } else if (!isOn && wasOn) {
            events.add(EventKind.STOP, "Trading stopped, positions stay");
        }
        noted = Optional.of(isOn);
    }

    /** The program may have been restarted meanwhile, and somebody may have switched trading while it was down. */
    private boolean last() {
        return known.findFirstByKindInOrderByIdDesc(List.of(EventKind.START, EventKind.STOP))
                .map(EngineEvent::kind)
                .filter(kind -> kind == EventKind.START)
                .isPresent();
    }
}
