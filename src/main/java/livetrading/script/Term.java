package livetrading.script;

import java.util.List;
import livetrading.market.Period;
import livetrading.market.Ticker;

/**
 * What an expression means; equal terms have equal values, so that each distinct one is computed once. What a let stands
 * for is not inside: a script's terms are as large as its text, however often lets are used in lets.
 */
sealed interface Term {

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
