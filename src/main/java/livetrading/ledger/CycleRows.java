package livetrading.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.portfolio.Mode;
import org.springframework.data.domain.Limit;
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
    private final DecisionInputs inputRows;

    /** The ids of the last decisions, so that they need not be searched for in each cycle. */
    private final Map<Key, Long> newest = new ConcurrentHashMap<>();

    private record Key(Mode mode, String ticker) {}

    CycleRows(
            Decisions decisions,
            Positions positions,
            EquityPoints equity,
            EngineStates states,
            DecisionInputs inputRows) {
        this.decisions = decisions;
        this.positions = positions;
        this.equity = equity;
        this.states = states;
        this.inputRows = inputRows;
    }

    /**
     * @param now of the machine's clock: the time of the last successful check
     * @param inputs stores what the decisions were made from, and gives its id; not asked where they repeat others
     */
    @Transactional
    public void store(
            Mode mode,
            List<Decision> decided,
            List<Position> held,
            EquityPoint point,
            Instant now,
            Function<DecisionInputs, OptionalLong> inputs) {
        List<Decision> written = write(mode, decided, inputs);
        if (mode == Mode.SIMULATED) {
            written.stream()
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

    /** @return the decisions that do not just repeat the last one of their ticker */
    private List<Decision> write(Mode mode, List<Decision> decided, Function<DecisionInputs, OptionalLong> inputs) {
        Map<String, Decision> last = last(mode, decided);
        List<Decision> news = decided.stream()
                .filter(decision -> !Optional.ofNullable(last.get(decision.ticker()))
                        .filter(before -> before.repeat(decision))
                        .isPresent())
                .toList();
        if (!news.isEmpty()) {
            inputs.apply(inputRows).ifPresent(id -> news.forEach(decision -> decision.madeFrom(id)));
        }
        decisions.saveAll(news);
        news.forEach(decision -> newest.put(new Key(mode, decision.ticker()), Objects.requireNonNull(decision.id())));
        return news;
    }

    /** The last decision on each ticker, as the database has it now: rows may have been deleted. */
    private Map<String, Decision> last(Mode mode, List<Decision> decided) {
        for (Decision decision : decided) {
            var key = new Key(mode, decision.ticker());
            if (!newest.containsKey(key)) {
                decisions.lastUntil(mode, key.ticker(), decision.decidedAt(), Limit.of(1)).stream()
                        .map(Decision::id)
                        .filter(Objects::nonNull)
                        .forEach(id -> newest.put(key, id));
            }
        }
        List<Long> ids = decided.stream()
                .map(decision -> newest.get(new Key(mode, decision.ticker())))
                .filter(Objects::nonNull)
                .toList();
        return decisions.findByModeAndIdIn(mode, ids).stream()
                .collect(Collectors.toMap(Decision::ticker, row -> row, (one, other) -> other));
    }
}
