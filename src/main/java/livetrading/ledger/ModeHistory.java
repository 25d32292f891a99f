package livetrading.ledger;

import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the history of a mode, for a reset of the simulated market. */
@Component
public class ModeHistory {

    private final OrderEvents events;
    private final List<DeletedByMode> tables;
    private final EngineEvents happened;

    ModeHistory(OrderEvents events, List<DeletedByMode> tables, EngineEvents happened) {
        this.events = events;
        this.tables = tables;
        this.happened = happened;
    }

    @Transactional
    public void forget(Mode mode) {
        // they are found by their orders
        events.deleteOfMode(mode);
        tables.forEach(table -> table.deleteByMode(mode));
        happened.displace(mode);
    }
}
