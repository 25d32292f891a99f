package livetrading.script;

import java.util.List;

/** An expression as it was written. */
sealed interface Syntax {

    Place place();

    record Literal(double value, Place place) implements Syntax {}

    /** The name of a series, an input, a let, or a function without arguments. */
    record Word(String text, Place place) implements Syntax {}

    record Call(String function, List<Syntax> arguments, Place place) implements Syntax {}

    record Operator(Operation operation, List<Syntax> operands, Place place) implements Syntax {}

    record Crosses(boolean above, Syntax left, Syntax right, Place place) implements Syntax {}

    record Index(Syntax series, Syntax bars, Place place) implements Syntax {}

    record On(String period, Syntax expression, Place place, Place periodPlace) implements Syntax {}

    record Peer(String ticker, String series, Place place) implements Syntax {}
}
