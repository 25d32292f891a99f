package livetrading.selection;

import livetrading.strategy.Parameters;
import livetrading.strategy.Strategy;

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
    int warmUp() {
        return strategy.warmUp(parameters);
    }
}
