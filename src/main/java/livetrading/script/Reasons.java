package livetrading.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import livetrading.market.Period;
import livetrading.strategy.Parameters;
import livetrading.strategy.Wording;

/** Says why a condition holds or does not, with the values in it: {@code rsi(14) 41.2 is not < 30}. */
final class Reasons {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 6;
    private static final double LARGE = 1000;
    private static final double MEDIUM = 10;

    private final Program program;
    private final Parameters parameters;
    private final Evaluation evaluation;
    private final ToDoubleFunction<Term> values;
    private final TermText text;
    private final int bar;

    private Reasons(
            Program program, Parameters parameters, Evaluation evaluation, ToDoubleFunction<Term> values, int bar) {
        this.program = program;
        this.parameters = parameters;
        this.evaluation = evaluation;
        this.values = values;
        this.bar = bar;
        this.text = new TermText(parameters);
    }

    /** Of a bar without a position. */
    static Reasons at(int bar, Program program, Parameters parameters, Evaluation evaluation) {
        return new Reasons(program, parameters, evaluation, term -> evaluation.of(term)[bar], bar);
    }

    /** Of a bar on which a position is held. */
    static Reasons held(int bar, Program program, Parameters parameters, Evaluation evaluation, Position position) {
        var terms = new HeldTerms(program, evaluation);
        return new Reasons(
                program, parameters, evaluation, term -> terms.of(term).at(bar, position), bar);
    }

    /** Why a condition is what it is. */
    String of(Term condition) {
        return of(condition, DEEPEST);
    }

    private String of(Term condition, int depth) {
        double value = values.applyAsDouble(condition);
        return switch (condition) {
            case Term.Pointwise(Operation operation, List<Term> operands)
            when operation.isLogic() && depth > 0 -> logic(operation, operands, condition, depth);
            case Term.Pointwise(Operation operation, List<Term> operands)
            when operation.isComparison() ->
                compared(operands, value, "is " + operation.symbol(), "is not " + operation.symbol());
            case Term.Crosses crosses ->
                compared(
                        List.of(crosses.left(), crosses.right()),
                        value,
                        "has crossed " + TermText.side(crosses.above()),
                        "has not crossed " + TermText.side(crosses.above()));
            case Term.Let(String name) when depth > 0 -> of(program.let(name), depth - 1);
            case Term.On on when depth > 0 -> higher(on);
            default -> text.of(condition) + (value == 1 ? " holds" : value == 0 ? " does not hold" : " is undefined");
        };
    }

    private String logic(Operation operation, List<Term> operands, Term whole, int depth) {
        if (operation == Operation.NOT) {
            return of(operands.getFirst(), depth - 1);
        }
        var parts = new ArrayList<Term>();
        flatten(operation, whole, parts);
        double value = values.applyAsDouble(whole);
        // what made it so: of a conjunction that fails what fails, of a disjunction that holds what holds
        boolean some = operation == Operation.AND ? value != 1 : value == 1;
        return parts.stream()
                .filter(part -> !some || (values.applyAsDouble(part) == 1) == (value == 1))
                .limit(MOST_PARTS)
                .map(part -> of(part, depth - 1))
                .collect(Collectors.joining(" and "));
    }

    private static void flatten(Operation operation, Term term, List<Term> parts) {
        if (term instanceof Term.Pointwise(Operation inner, List<Term> operands) && inner == operation) {
            operands.forEach(operand -> flatten(operation, operand, parts));
        } else {
            parts.add(term);
        }
    }

    private String compared(List<Term> operands, double value, String yes, String no) {
        List<Term> undefined = operands.stream()
                .filter(operand -> Double.isNaN(values.applyAsDouble(operand)))
                .toList();
        if (!undefined.isEmpty()) {
            return text.of(undefined.getFirst()) + " is undefined";
        }
        return "%s %s %s"
                .formatted(withValue(operands.getFirst()), value == 1 ? yes : no, withValue(operands.getLast()));
    }

    private String withValue(Term term) {
        boolean isNumber = term instanceof Term.Constant || term instanceof Term.Input;
        return isNumber ? text.of(term) : text.of(term) + " " + value(term, values.applyAsDouble(term));
    }

    private String value(Term term, double value) {
        if (program.isPrice(term)) {
            return Wording.price(value);
        }
        double size = Math.abs(value);
        if (size >= MEDIUM) {
            return Wording.decimal(value, size >= LARGE ? 0 : 1);
        }
        return value == Math.rint(value) ? Wording.decimal(value, 0) : Wording.price(value);
    }

    private String higher(Term.On on) {
        Period period = on.period();
        int index = evaluation.higher(period).lastCompleted(bar);
        if (index < 0) {
            return "no %s is complete yet".formatted(period.word());
        }
        return "of the last complete %s %s"
                .formatted(
                        period.word(),
                        at(index, program, parameters, evaluation.on(period)).of(on.expression()));
    }
}
