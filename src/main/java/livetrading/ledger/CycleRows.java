package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what a cycle found and decided, all of it or nothing. */
@Component
public class CycleRows {

    /** The simulated market makes more decisions in a day than a real one in a century; so many stay. */
    private static final int SIMULATED_DECISIONS = 200_000;

    private final Decisions decisions;
    private final Positions positions;
    private final EquityPoints equity;
    private final EngineStates states;

    CycleRows(Decisions decisions, Positions positions, EquityPoints equity, EngineStates states) {
        this.decisions = decisions;
        this.positions = positions;
        this.equity = equity;
        this.states = states;
    }

    /** @param now of the machine's clock: the time of the last successful check */
    @Transactional
    public void store(Mode mode, List<Decision> decided, List<Position> held, EquityPoint point, Instant now) {
        decisions.saveAll(decided);
        if (mode == Mode.SIMULATED) {
            decided.stream()
                    .map(Decision::id)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(newest -> decisions.forgetHoldsBefore(mode, newest - SIMULATED_DECISIONS));
        }
        positions.deleteByMode(mode);
        positions.saveAll(held);
        if (!equity.existsByModeAndAt(mode, point.at())) {
            equity.save(point);
        }
        states.checked(now);
    }
}
