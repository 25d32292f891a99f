package livetrading.strategy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The strategies of the program. */
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

    public static final Strategies BUILT_IN = new StrategyList(
            Stream.concat(RULES.stream(), Stream.of(new MachineLearning(), new AdaptiveMachineLearning(RULES)))
                    .toList());

    private StrategyCatalog() {}

    /** All strategies, in the order in which they are shown. */
    public static List<Strategy> all() {
        return BUILT_IN.all();
    }

    public static Optional<Strategy> find(String id) {
        return BUILT_IN.find(id);
    }

    /** The name of a strategy as people know it; an id that is not known stands for itself. */
    public static String name(String id) {
        return BUILT_IN.name(id);
    }
}
