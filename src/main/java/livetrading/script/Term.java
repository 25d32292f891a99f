package livetrading.script;

import java.util.List;
import livetrading.market.Period;
import livetrading.market.Ticker;

/**
 * What an expression means; equal terms have equal values, so that each distinct one is computed once. What a let stands
 * for is not inside: a script's terms are as large as its text, however often lets are used in lets.
 */
sealed interface Term {

    /** What it is computed from. */
    default List<Term> parts() {
        return switch (this) {
            case Constant c -> List.of();
            case Input i -> List.of();
            case Let l -> List.of();
            case Column c -> List.of();
            case PeerColumn c -> List.of();
            case Held h -> List.of();
            case Pointwise pointwise -> pointwise.operands();
            case Crosses crosses -> List.of(crosses.left(), crosses.right());
            case Indicator indicator -> indicator.arguments();
            case Shift shift -> List.of(shift.series(), shift.bars());
            case On on -> List.of(on.expression());
        };
    }

    record Constant(double value) implements Term {}

    record Input(String name) implements Term {}

    record Let(String name) implements Term {}

    record Column(Series series) implements Term {}

    record PeerColumn(Ticker ticker, Series series) implements Term {}

    record Held(Holding holding) implements Term {}

    record Pointwise(Operation operation, List<Term> operands) implements Term {}

    record Crosses(boolean above, Term left, Term right) implements Term {}

    record Indicator(Function function, List<Term> arguments) implements Term {}

    record Shift(Term series, Term bars) implements Term {}

    record On(Period period, Term expression) implements Term {}
}
