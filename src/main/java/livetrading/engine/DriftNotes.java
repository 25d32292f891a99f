package livetrading.engine;

import livetrading.ledger.EngineEvent;
import livetrading.ledger.EventKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says where our records and the broker's differ. */
@Component
class DriftNotes {

    private static final Logger LOG = LoggerFactory.getLogger(DriftNotes.class);

    private final EventLog events;

    DriftNotes(EventLog events) {
        this.events = events;
    }

    void note(String message) {
        LOG.warn("Drift: {}", message);
        events.add(EventKind.DRIFT, message);
    }

    /** The same of what somebody has bought or sold without the program. */
    void tradedElsewhere(String message) {
        LOG.warn("Drift: {}", message);
        events.store(events.event(EventKind.DRIFT, message).because(EngineEvent.ELSEWHERE));
    }
}
