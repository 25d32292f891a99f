package livetrading.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.script.Problems.Stop;

/** Finds what an expression means, and what is wrong with it. */
final class Checker {

    private static final int FARTHEST = 5000;

    /** In any thread there is room for as many calls as this takes. */
    private static final int MOST_STEPS = 200;

    /** Functions of the values of one bar. */
    private static final Map<String, Operation> POINTWISE = Map.of(
            "abs", Operation.ABSOLUTE,
            "log", Operation.LOGARITHM,
            "sqrt", Operation.ROOT,
            "floor", Operation.FLOOR,
            "ceil", Operation.CEILING,
            "min", Operation.MINIMUM,
            "max", Operation.MAXIMUM);

    private final Scope scope;
    private final Problems problems;

    Checker(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    static boolean isFunction(String word) {
        return POINTWISE.containsKey(word) || Function.of(word).isPresent();
    }

    Meaning meaning(Syntax syntax) throws Stop {
        Meaning meaning = scope.remember(
                switch (syntax) {
                    case Syntax.Literal number -> Meaning.number(number.value());
                    case Syntax.Word word -> word(word);
                    case Syntax.Call call -> call(call);
                    case Syntax.Operator operator -> operator(operator);
                    case Syntax.Crosses crosses -> crosses(crosses);
                    case Syntax.Index index -> index(index);
                    case Syntax.On on -> on(on);
                    case Syntax.Peer peer -> peer(peer);
                });
        if (scope.steps(meaning.term()) > MOST_STEPS) {
            throw problems.stop(
                    syntax.place(), "more than %d steps follow from one another here".formatted(MOST_STEPS), "");
        }
        return meaning;
    }

    private Meaning word(Syntax.Word word) throws Stop {
        Optional<Meaning> defined = scope.meaning(word.text(), word.place());
        if (defined.isPresent()) {
            return defined.get();
        }
        Optional<Series> series = Series.of(word.text());
        if (series.isPresent()) {
            return column(new Term.Column(series.get()), series.get());
        }
        Optional<Holding> holding = Holding.of(word.text());
        if (holding.isPresent()) {
            return held(holding.get());
        }
        Optional<Function> function = Function.of(word.text());
        if (function.isPresent()) {
            return new Calls(this, scope, problems).indicator(function.get(), List.of(), word.place());
        }
        throw unknown(word.text(), word.place());
    }

    private Stop unknown(String word, Place place) {
        var known = new ArrayList<>(scope.words());
        Arrays.stream(Series.values()).map(Series::word).forEach(known::add);
        Arrays.stream(Holding.values()).map(Holding::word).forEach(known::add);
        Arrays.stream(Function.values()).map(Function::word).forEach(known::add);
        known.addAll(POINTWISE.keySet());
        return problems.stop(
                place,
                "there is no '%s'".formatted(word),
                Suggestion.of(word, known).orElse(""));
    }

    private static Meaning column(Term term, Series series) {
        return Meaning.series(
                term,
                series == Series.VOLUME ? Interval.NOT_NEGATIVE : Interval.POSITIVE,
                series != Series.VOLUME,
                false);
    }

    private static Meaning held(Holding holding) {
        boolean isPrice = holding != Holding.BARS_HELD;
        Interval interval = isPrice ? Interval.POSITIVE : new Interval(1, Double.POSITIVE_INFINITY);
        return new Meaning(new Term.Held(holding), Meaning.Kind.HELD_NUMBER, interval, false, isPrice, true);
    }

    private Meaning call(Syntax.Call call) throws Stop {
        if (call.function().equals("if")) {
            return choice(call);
        }
        Operation operation = POINTWISE.get(call.function());
        if (operation != null) {
            return pointwise(operation, call);
        }
        Optional<Function> function = Function.of(call.function());
        if (function.isPresent()) {
            return new Calls(this, scope, problems).indicator(function.get(), call.arguments(), call.place());
        }
        throw unknown(call.function(), call.place());
    }

    private Meaning pointwise(Operation operation, Syntax.Call call) throws Stop {
        boolean takesMore = operation == Operation.MINIMUM || operation == Operation.MAXIMUM;
        int count = call.arguments().size();
        if (takesMore ? count < 2 : count != 1) {
            throw problems.stop(
                    call.place(),
                    "%s takes %s, not %d"
                            .formatted(call.function(), takesMore ? "two numbers or more" : "one number", count),
                    "");
        }
        Meaning result = number(call.arguments().getFirst());
        if (!takesMore) {
            return arithmetic(operation, List.of(result), result.interval().of(operation));
        }
        for (Syntax argument : call.arguments().subList(1, count)) {
            Meaning next = number(argument);
            result = scope.remember(arithmetic(
                    operation, List.of(result, next), Interval.of(operation, result.interval(), next.interval())));
        }
        return result;
    }

    private Meaning choice(Syntax.Call call) throws Stop {
        if (call.arguments().size() != 3) {
            throw problems.stop(call.place(), "if takes three values", "write if(condition, then, otherwise)");
        }
        Meaning condition = condition(call.arguments().getFirst());
        Meaning yes = meaning(call.arguments().get(1));
        Meaning no = meaning(call.arguments().get(2));
        if (yes.kind().isCondition() != no.kind().isCondition()) {
            throw problems.stop(call.place(), "both outcomes have to be numbers, or both conditions", "");
        }
        var term = new Term.Pointwise(Operation.IF, List.of(condition.term(), yes.term(), no.term()));
        boolean isHeld =
                condition.kind().isHeld() || yes.kind().isHeld() || no.kind().isHeld();
        boolean ofOwnBars = condition.ofOwnBars() || yes.ofOwnBars() || no.ofOwnBars();
        return yes.kind().isCondition()
                ? Meaning.condition(term, isHeld, ofOwnBars)
                : new Meaning(
                        term,
                        isHeld ? Meaning.Kind.HELD_NUMBER : Meaning.Kind.SERIES,
                        yes.interval().or(no.interval()),
                        false,
                        yes.isPrice() && no.isPrice(),
                        ofOwnBars);
    }

    private Meaning operator(Syntax.Operator operator) throws Stop {
        Operation operation = operator.operation();
        var operands = new ArrayList<Meaning>();
        for (Syntax operand : operator.operands()) {
            operands.add(operation.isLogic() ? condition(operand) : number(operand));
        }
        if (operation.isLogic() || operation.isComparison()) {
            boolean isHeld = operands.stream().anyMatch(each -> each.kind().isHeld());
            boolean ofOwnBars = operands.stream().anyMatch(Meaning::ofOwnBars);
            if (operation.isComparison()) {
                requireOpen(operation, operands.getFirst(), operands.getLast(), operator.place());
            }
            return Meaning.condition(new Term.Pointwise(operation, terms(operands)), isHeld, ofOwnBars);
        }
        Interval first = operands.getFirst().interval();
        return arithmetic(
                operation,
                operands,
                operands.size() == 1
                        ? first.of(operation)
                        : Interval.of(operation, first, operands.getLast().interval()));
    }

    /** Refuses a comparison whose outcome is known whatever the bars and the inputs. */
    private void requireOpen(Operation operation, Meaning left, Meaning right, Place place) {
        boolean isSame = left.term().equals(right.term());
        double truth = isSame ? operation.of(0, 0) : Interval.truth(operation, left.interval(), right.interval());
        if (!Double.isNaN(truth)) {
            String because = isSame
                    ? "both sides are the same"
                    : between(left.kind() == Meaning.Kind.NUMBER ? right.interval() : left.interval());
            problems.add(place, "this %s holds: %s".formatted(truth == 1 ? "always" : "never", because), "");
        }
    }

    private static String between(Interval interval) {
        if (interval.equals(Interval.POSITIVE)) {
            return "a price is more than 0";
        }
        if (interval.low() == Double.NEGATIVE_INFINITY) {
            return "the value is at most " + TermText.number(interval.high());
        }
        String low = TermText.number(interval.low());
        return interval.high() == Double.POSITIVE_INFINITY
                ? "the value is at least " + low
                : interval.low() == interval.high()
                        ? "the value is " + low
                        : "the value lies between %s and %s".formatted(low, TermText.number(interval.high()));
    }

    private Meaning arithmetic(Operation operation, List<Meaning> operands, Interval interval) {
        boolean isHeld = operands.stream().anyMatch(each -> each.kind().isHeld());
        boolean isNumber = operands.stream().allMatch(each -> each.kind() == Meaning.Kind.NUMBER);
        boolean isWhole = operands.stream().allMatch(Meaning::isWhole)
                && operation != Operation.DIVIDE
                && operation != Operation.LOGARITHM
                && operation != Operation.ROOT;
        boolean rounds = operation == Operation.FLOOR || operation == Operation.CEILING;
        return new Meaning(
                new Term.Pointwise(operation, terms(operands)),
                isHeld ? Meaning.Kind.HELD_NUMBER : isNumber ? Meaning.Kind.NUMBER : Meaning.Kind.SERIES,
                interval,
                isNumber && (isWhole || rounds),
                isPrice(operation, operands),
                operands.stream().anyMatch(Meaning::ofOwnBars));
    }

    /** A price plus or times something is drawn over the price; the distance or the ratio of two prices is not. */
    private static boolean isPrice(Operation operation, List<Meaning> operands) {
        long prices = operands.stream().filter(Meaning::isPrice).count();
        return switch (operation) {
            case ADD, MINIMUM, MAXIMUM, FLOOR, CEILING -> prices > 0;
            case SUBTRACT, MULTIPLY ->
                prices == 1
                        && (operation == Operation.MULTIPLY
                                || operands.getFirst().isPrice());
            case DIVIDE -> operands.getFirst().isPrice() && prices == 1;
            default -> false;
        };
    }

    private Meaning crosses(Syntax.Crosses crosses) throws Stop {
        Meaning left = number(crosses.left());
        Meaning right = number(crosses.right());
        if (left.kind().isHeld() || right.kind().isHeld()) {
            throw problems.stop(
                    crosses.place(),
                    "what is known of a position has no value before it, so nothing can cross it",
                    "write < or >");
        }
        if (left.term().equals(right.term())
                || (left.kind() == Meaning.Kind.NUMBER && right.kind() == Meaning.Kind.NUMBER)) {
            problems.add(crosses.place(), "these never cross each other", "");
        }
        return Meaning.condition(
                new Term.Crosses(crosses.above(), left.term(), right.term()),
                false,
                left.ofOwnBars() || right.ofOwnBars());
    }

    private Meaning index(Syntax.Index index) throws Stop {
        Meaning series = meaning(index.series());
        Meaning bars = number(index.bars());
        if (series.kind() != Meaning.Kind.SERIES && series.kind() != Meaning.Kind.CONDITION) {
            throw problems.stop(
                    index.place(),
                    "%s has no value of an earlier bar".formatted(series.kind().words()),
                    "");
        }
        if (bars.interval().low() < 0) {
            throw problems.stop(
                    index.bars().place(),
                    "x[n] is the value n bars ago, and the future cannot be written",
                    "n is 0 or more");
        }
        if (bars.kind() != Meaning.Kind.NUMBER
                || !bars.isWhole()
                || bars.interval().high() > FARTHEST) {
            throw problems.stop(
                    index.bars().place(),
                    "the number of bars in x[n] is a whole number from 0 to %d, or an input of such"
                            .formatted(FARTHEST),
                    "");
        }
        return new Meaning(
                new Term.Shift(series.term(), bars.term()),
                series.kind(),
                series.interval(),
                false,
                series.isPrice(),
                series.ofOwnBars());
    }

    private Meaning on(Syntax.On on) throws Stop {
        Period period = Period.of(on.period())
                .orElseThrow(() -> problems.stop(
                        on.periodPlace(),
                        "there is no 'on %s'".formatted(on.period()),
                        "there are on hour, on day, on week and on month"));
        Meaning inner = meaning(on.expression());
        if (inner.kind() == Meaning.Kind.NUMBER) {
            throw problems.stop(on.place(), "this is the same number on every bar", "leave out on " + on.period());
        }
        if (inner.ofOwnBars()) {
            throw problems.stop(
                    on.place(),
                    "another on, what restarts with each session, and what is known of a position cannot stand within on %s"
                            .formatted(on.period()),
                    "");
        }
        return new Meaning(
                new Term.On(period, inner.term()), inner.kind(), inner.interval(), false, inner.isPrice(), true);
    }

    private Meaning peer(Syntax.Peer peer) throws Stop {
        Series series = Series.of(peer.series())
                .orElseThrow(() -> problems.stop(
                        peer.place(),
                        "'%s' is no series of a ticker".formatted(peer.series()),
                        "there are open, high, low, close, volume and typical"));
        try {
            Ticker ticker = Ticker.of(peer.ticker());
            scope.addPeer();
            return column(new Term.PeerColumn(ticker, series), series);
        } catch (IllegalArgumentException e) {
            throw problems.stop(peer.place(), "'%s' is no ticker".formatted(peer.ticker()), "");
        }
    }

    /** The meaning of something that has to be a number. */
    Meaning number(Syntax syntax) throws Stop {
        Meaning meaning = meaning(syntax);
        if (meaning.kind().isCondition()) {
            throw problems.stop(syntax.place(), "a number belongs here, and this is a condition", "");
        }
        return meaning;
    }

    /** The meaning of something that has to be a condition. */
    Meaning condition(Syntax syntax) throws Stop {
        Meaning meaning = meaning(syntax);
        if (!meaning.kind().isCondition()) {
            throw problems.stop(
                    syntax.place(),
                    "a condition belongs here, and this is %s"
                            .formatted(meaning.kind().words()),
                    "compare it, for instance with > 0");
        }
        return meaning;
    }

    private static List<Term> terms(List<Meaning> meanings) {
        return meanings.stream().map(Meaning::term).toList();
    }
}
