package livetrading.strategy;

import java.util.List;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;

/**
 * Says for every bar of a history whether to be out of the market or long after the bar's close.
 *
 * <p>A strategy is a pure function: the stance after bar {@code t} depends on the bars up to {@code t} alone, so the
 * signals of a shortened history equal the beginning of the signals of the whole one. Back-test and live trading make
 * the same call; live trading takes the last stance. Implementations have no changing fields.
 */
public interface Strategy {

    /** The name in the database and on the command line, for example {@code sma-crossover}. */
    String id();

    /** The name on the screens, for example {@code SMA Crossover}. */
    String name();

    /** The parameters with their defaults and ranges, in the order in which they are shown. */
    List<Parameter> parameters();

    /**
     * The number of bars before the first one on which a decision is possible.
     *
     * @throws IllegalArgumentException when the parameters contradict each other, for instance fast is not below slow
     */
    int warmUp(Parameters parameters);

    /**
     * The same for bars of a timeframe, which differs where a strategy looks at longer periods.
     *
     * @throws IllegalArgumentException when the parameters contradict each other
     */
    default int warmUp(Parameters parameters, Timeframe timeframe) {
        return warmUp(parameters);
    }

    /** The longer periods that it looks at; it cannot be played over bars that are as long as one of them. */
    default List<Period> periods() {
        return List.of();
    }

    /** The other tickers that it names; what is made of one that has no prices is undefined. */
    default List<Ticker> peers() {
        return List.of();
    }

    /** Whether the stances depend on {@link History#peers()}. */
    default boolean usesPeers() {
        return false;
    }

    /**
     * The wanted stance after the close of every bar of the history.
     *
     * @throws IllegalArgumentException when the parameters contradict each other
     */
    Signals signals(History history, Parameters parameters);
}
