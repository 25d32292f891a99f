package livetrading.strategy;

import java.util.List;
import java.util.Optional;

/** Strategies that all compete. */
public record StrategyList(List<Strategy> all) implements Strategies {

    public StrategyList {
        all = List.copyOf(all);
    }

    @Override
    public Optional<Strategy> find(String id) {
        return all.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
    }

    @Override
    public int dropped() {
        return 0;
    }
}
