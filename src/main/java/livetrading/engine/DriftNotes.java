package livetrading.engine;

import java.time.Clock;
import livetrading.ledger.EngineEvent;
import livetrading.ledger.EngineEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says where our books and the broker's differ. */
@Component
class DriftNotes {

    private static final Logger LOG = LoggerFactory.getLogger(DriftNotes.class);

    private final EngineEvents events;
    private final Clock clock;

    DriftNotes(EngineEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void note(String message) {
        LOG.warn("Drift: {}", message);
        events.save(new EngineEvent(clock.instant(), "DRIFT", message));
    }
}
