package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a cycle found and decided, all of it or nothing. */
@Component
public class CycleBook {

    private final Decisions decisions;
    private final Positions positions;
    private final EquityPoints equity;
    private final EngineStates states;

    CycleBook(Decisions decisions, Positions positions, EquityPoints equity, EngineStates states) {
        this.decisions = decisions;
        this.positions = positions;
        this.equity = equity;
        this.states = states;
    }

    /** @param now of the machine's clock: the time of the last successful check */
    @Transactional
    public void store(Mode mode, List<Decision> decided, List<Position> held, EquityPoint point, Instant now) {
        decisions.saveAll(decided);
        positions.deleteByMode(mode);
        positions.saveAll(held);
        if (!equity.existsByModeAndAt(mode, point.at())) {
            equity.save(point);
        }
        states.checked(now);
    }
}
