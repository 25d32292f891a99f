package livetrading.plugin;

import java.util.List;
import livetrading.strategy.Strategy;

/**
 * What a jar of strategies has: a public class with a public constructor without parameters, named in {@code
 * META-INF/services/livetrading.plugin.StrategyProvider}. It is made and asked once, when the program starts.
 */
public interface StrategyProvider {

    /**
     * The strategies of the jar.
     *
     * @return at least one; the id of each is of letters from a to z, digits and hyphens, at most 40 of them, and no other
     *     strategy of the program or of the jar has it
     */
    List<Strategy> strategies();
}
