package livetrading.script;

import java.util.List;
import java.util.stream.Collectors;
import livetrading.strategy.Parameters;
import livetrading.strategy.Wording;

/** Terms as people read them, with the values of inputs in place of their names. */
record TermText(Parameters parameters) {

    private static final int LONGEST = 80;

    /** As short as the number allows: {@code 30}, {@code 0.5}. */
    static String number(double value) {
        return Wording.shortest(value);
    }

    /** Shortened where it is long. */
    String of(Term term) {
        String text = text(term);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** The whole of it, which can be read again where no names stand in it. */
    String text(Term term) {
        return switch (term) {
            case Term.Constant(double value) -> number(value);
            case Term.Input(String name) -> number(parameters.decimal(name));
            case Term.Let(String name) -> name;
            case Term.Column(Series series) -> series.word();
            case Term.PeerColumn peer ->
                "peer(\"%s\").%s".formatted(peer.ticker(), peer.series().word());
            case Term.Held(Holding holding) -> holding.word();
            case Term.Pointwise(Operation operation, List<Term> operands) -> pointwise(operation, operands);
            case Term.Crosses crosses ->
                "%s crosses %s %s".formatted(text(crosses.left()), side(crosses.above()), text(crosses.right()));
            case Term.Indicator(Function function, List<Term> arguments) -> call(function, arguments);
            case Term.Shift shift -> "%s[%s]".formatted(inBrackets(shift.series()), text(shift.bars()));
            case Term.On on -> "on %s(%s)".formatted(on.period().word(), text(on.expression()));
        };
    }

    static String side(boolean above) {
        return above ? "above" : "below";
    }

    private String pointwise(Operation operation, List<Term> operands) {
        if (isInfix(operation)) {
            return inBrackets(operands.getFirst()) + " " + operation.symbol() + " " + inBrackets(operands.getLast());
        }
        return switch (operation) {
            case NEGATE -> "-" + inBrackets(operands.getFirst());
            case NOT -> "not " + inBrackets(operands.getFirst());
            default -> operation.symbol() + list(operands);
        };
    }

    private String inBrackets(Term term) {
        boolean needsThem = switch (term) {
            case Term.Pointwise(Operation operation, List<Term> operands) ->
                isInfix(operation) || operation == Operation.NEGATE || operation == Operation.NOT;
            case Term.Crosses crosses -> true;
            default -> false;
        };
        return needsThem ? "(" + text(term) + ")" : text(term);
    }

    private static boolean isInfix(Operation operation) {
        return operation.isArithmetic()
                || operation.isComparison()
                || operation == Operation.AND
                || operation == Operation.OR;
    }

    private String call(Function function, List<Term> arguments) {
        boolean isOfClose = function.closeMayBeLeftOut() && arguments.getFirst().equals(new Term.Column(Series.CLOSE));
        List<Term> written = isOfClose ? arguments.subList(1, arguments.size()) : arguments;
        return function.word() + (written.isEmpty() ? "" : list(written));
    }

    private String list(List<Term> terms) {
        return terms.stream().map(this::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
