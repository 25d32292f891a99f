package livetrading.script;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import livetrading.indicator.Windows;
import livetrading.market.Period;
import livetrading.strategy.Parameters;
import org.jspecify.annotations.Nullable;

/** Computes terms for all bars of a frame, each distinct one once. */
final class Evaluation {

    private final Program program;
    private final Parameters parameters;
    private final Frame frame;
    private final Map<Term, double[]> known = new HashMap<>();
    private final Map<Period, Evaluation> ofPeriods = new EnumMap<>(Period.class);

    Evaluation(Program program, Parameters parameters, Frame frame) {
        this.program = program;
        this.parameters = parameters;
        this.frame = frame;
    }

    /** Its values; whoever gets them must not write to them. */
    double[] of(Term term) {
        double @Nullable [] values = known.get(term);
        if (values == null) {
            values = computed(term);
            known.put(term, values);
        }
        return values;
    }

    /** The value of a term that is the same for all bars. */
    double number(Term term) {
        return program.number(term, parameters);
    }

    private double[] computed(Term term) {
        return switch (term) {
            case Term.Constant(double value) -> constant(value);
            case Term.Input(String name) -> constant(parameters.decimal(name));
            case Term.Let(String name) -> of(program.let(name));
            case Term.Column(Series series) -> frame.column(series);
            case Term.PeerColumn peer -> frame.peer(peer.ticker(), peer.series());
            case Term.Pointwise(Operation operation, List<Term> operands) -> pointwise(operation, operands);
            case Term.Crosses crosses -> crossed(crosses.above(), of(crosses.left()), of(crosses.right()));
            case Term.Indicator(Function function, List<Term> arguments) ->
                function.values(frame, series(function, arguments), program.numbers(function, arguments, parameters));
            case Term.Shift shift -> shifted(of(shift.series()), (int) program.number(shift.bars(), parameters));
            case Term.On on -> higher(on.period()).atBars(on(on.period()).of(on.expression()));
            case Term.Held held -> throw new IllegalStateException(held.holding() + " depends on the position");
        };
    }

    private double[] constant(double value) {
        double[] values = new double[frame.size()];
        Arrays.fill(values, value);
        return values;
    }

    private double[][] series(Function function, List<Term> arguments) {
        List<Argument> expected = function.arguments();
        double[][] series = new double
                [(int) expected.stream().filter(each -> !each.isNumber()).count()][];
        int next = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).isNumber()) {
                series[next++] = of(arguments.get(i));
            }
        }
        return series;
    }

    /** What is computed on the complete bars of a longer period. */
    Evaluation on(Period period) {
        return ofPeriods.computeIfAbsent(period, each -> new Evaluation(program, parameters, higher(each)));
    }

    Frame.Higher higher(Period period) {
        return switch (frame) {
            case Frame.Own own -> own.higher(period);
            case Frame.Higher higher -> throw new IllegalStateException("a period within a period");
        };
    }

    private double[] pointwise(Operation operation, List<Term> operands) {
        double[] a = of(operands.getFirst());
        double[] values = new double[a.length];
        Term last = operands.getLast();
        if (operation == Operation.IF) {
            return chosen(a, of(operands.get(1)), of(operands.get(2)));
        }
        if (operands.size() == 1) {
            for (int t = 0; t < values.length; t++) {
                values[t] = operation.of(a[t]);
            }
        } else if (program.isNumber(last)) {
            Loops.over(operation, a, number(last), values);
        } else {
            Loops.over(operation, a, of(last), values);
        }
        return values;
    }

    private static double[] chosen(double[] condition, double[] yes, double[] no) {
        double[] values = Windows.undefined(condition.length);
        for (int t = 0; t < values.length; t++) {
            if (condition[t] == 1) {
                values[t] = yes[t];
            } else if (condition[t] == 0) {
                values[t] = no[t];
            }
        }
        return values;
    }

    private static double[] crossed(boolean above, double[] a, double[] b) {
        double[] crossed = new double[a.length];
        double[] upper = above ? a : b;
        double[] lower = above ? b : a;
        boolean wasAbove = false;
        boolean wasNot = false;
        for (int t = 0; t < crossed.length; t++) {
            boolean isAbove = upper[t] > lower[t];
            boolean isNot = upper[t] <= lower[t];
            crossed[t] = wasNot && isAbove ? 1 : t > 0 && (wasAbove || isNot) ? 0 : Double.NaN;
            wasAbove = isAbove;
            wasNot = isNot;
        }
        return crossed;
    }

    private static double[] shifted(double[] x, int n) {
        double[] shifted = Windows.undefined(x.length);
        System.arraycopy(x, 0, shifted, Math.min(n, x.length), Math.max(0, x.length - n));
        return shifted;
    }
}
