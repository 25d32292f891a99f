package livetrading.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes terms that depend on the position, one bar after the other. */
final class HeldTerms {

    /** A term on a bar on which a position is held. */
    interface HeldTerm {
        double at(int bar, Position position);
    }

    private final Program program;
    private final Evaluation evaluation;
    private final Map<String, HeldTerm> lets = new HashMap<>();

    HeldTerms(Program program, Evaluation evaluation) {
        this.program = program;
        this.evaluation = evaluation;
    }

    HeldTerm of(Term term) {
        if (program.isNumber(term)) {
            double number = evaluation.number(term);
            return (bar, position) -> number;
        }
        if (!program.isHeld(term)) {
            double[] values = evaluation.of(term);
            return (bar, position) -> values[bar];
        }
        return switch (term) {
            case Term.Held(Holding holding) -> (bar, position) -> position.value(holding, bar);
            case Term.Let(String name) -> let(name);
            case Term.Pointwise(Operation operation, List<Term> operands) -> pointwise(operation, operands);
            default -> throw new IllegalStateException(term + " cannot depend on the position");
        };
    }

    private HeldTerm let(String name) {
        HeldTerm known = lets.get(name);
        if (known == null) {
            known = new Remembered(of(program.let(name)));
            lets.put(name, known);
        }
        return known;
    }

    private HeldTerm pointwise(Operation operation, List<Term> operands) {
        HeldTerm a = of(operands.getFirst());
        if (operands.size() == 1) {
            return (bar, position) -> operation.of(a.at(bar, position));
        }
        HeldTerm b = of(operands.get(1));
        if (operation != Operation.IF) {
            return (bar, position) -> operation.of(a.at(bar, position), b.at(bar, position));
        }
        HeldTerm c = of(operands.getLast());
        return (bar, position) -> {
            double condition = a.at(bar, position);
            return condition == 1 ? b.at(bar, position) : condition == 0 ? c.at(bar, position) : Double.NaN;
        };
    }

    /** A let is computed once a bar, however often it is used in others. */
    private static final class Remembered implements HeldTerm {

        private final HeldTerm term;
        private int lastBar = -1;
        private double last;

        Remembered(HeldTerm term) {
            this.term = term;
        }

        @Override
        public double at(int bar, Position position) {
            if (bar != lastBar) {
                last = term.at(bar, position);
                lastBar = bar;
            }
            return last;
        }
    }
}
