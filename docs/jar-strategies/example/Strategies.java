package example;

import java.util.List;
import livetrading.plugin.StrategyProvider;
import livetrading.strategy.Strategy;

/** What the program asks for the strategies of the jar. */
public final class Strategies implements StrategyProvider {

    @Override
    public List<Strategy> strategies() {
        return List.of(new RisingStreak(), DoubleSevens.strategy());
    }
}
