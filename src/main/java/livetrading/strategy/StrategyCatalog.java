package livetrading.strategy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The strategies that can be chosen from. */
public final class StrategyCatalog {

    private static final List<Strategy> RULES = List.of(
            new SmaCrossover(),
            new RsiLevels(),
            new MacdCrossover(),
            new BollingerBands(),
            new Momentum(),
            new MeanReversion(),
            new Breakout(),
            new Vwap(),
            new PairsTrading());

    private static final List<Strategy> ALL = Stream.concat(
                    RULES.stream(), Stream.of(new MachineLearning(), new AdaptiveMachineLearning(RULES)))
            .toList();

    private StrategyCatalog() {}

    /** All strategies, in the order in which they are shown. */
    public static List<Strategy> all() {
        return ALL;
    }

    public static Optional<Strategy> find(String id) {
        return ALL.stream().filter(strategy -> strategy.id().equals(id)).findFirst();
    }

    /** The name of a strategy as people know it; an id that is not known stands for itself. */
    public static String name(String id) {
        return find(id).map(Strategy::name).orElse(id);
    }
}
