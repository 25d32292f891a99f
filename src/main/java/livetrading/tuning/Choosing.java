package livetrading.tuning;

import livetrading.market.Bars;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;

/** The parameters that strategies have in common which choose again at every step. */
final class Choosing {

    private static final double BASIS_POINTS = 1e4;

    /** Bars that a choice looks back over. */
    static final Parameter TRAIN = Parameter.integer("train", 504, 252, 2520);

    /** Bars from one choice to the next. */
    static final Parameter STEP = Parameter.integer("step", 63, 5, 504);

    /** Basis points of a purchase and of a sale. */
    static final Parameter COST = Parameter.decimal("cost", 5, 0, 500, 0.5);

    private Choosing() {}

    /** @param first bar of the first choice */
    static Schedule schedule(Parameters parameters, int first, Bars bars) {
        return new Schedule(first, parameters.integer(STEP.name()), train(parameters), bars.size());
    }

    static int train(Parameters parameters) {
        return parameters.integer(TRAIN.name());
    }

    /** As a fraction of the price. */
    static double cost(Parameters parameters) {
        return parameters.decimal(COST.name()) / BASIS_POINTS;
    }
}
