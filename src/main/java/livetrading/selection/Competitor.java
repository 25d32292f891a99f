package livetrading.selection;

import livetrading.market.Timeframe;
import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;
import livetrading.strategy.StrategyCatalog;

/**
 * What competes for a ticker: a strategy with the parameters that it is measured with and would trade with. It is stored
 * by its {@link #id()}, shown by its {@link #name()} and compared as a whole.
 */
public record Competitor(Strategy strategy, Parameters parameters) {

    public static Competitor withDefaults(Strategy strategy) {
        return new Competitor(strategy, Parameters.defaults(strategy.parameters()));
    }

    /** In the database and on the command line. */
    public String id() {
        return strategy.id();
    }

    /** On the screens and in sentences. */
    public String name() {
        return strategy.name();
    }

    /** The number of bars before the first one on which a decision is possible. */
    int warmUp(Timeframe timeframe) {
        return strategy.warmUp(parameters, timeframe);
    }

    /** Whether it is one of the program, for which there have to be enough bars; others are left out without them. */
    boolean isRequired() {
        return StrategyCatalog.find(id()).isPresent();
    }
}
