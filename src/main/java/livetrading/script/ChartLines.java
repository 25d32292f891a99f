package livetrading.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;

/** The indicators that a script compares with each other, as lines for its chart. */
final class ChartLines {

    private static final int MOST = 8;

    private final Program program;
    private final Evaluation evaluation;
    private final TermText text;
    private final SequencedMap<String, Signals.Line> lines = new LinkedHashMap<>();
    private final List<String> seenLets = new ArrayList<>();

    ChartLines(Program program, Parameters parameters, Evaluation evaluation) {
        this.program = program;
        this.evaluation = evaluation;
        this.text = new TermText(parameters);
    }

    List<Signals.Line> lines() {
        collect(program.enter().term(), null);
        collect(program.leave().term(), null);
        return lines.values().stream().limit(MOST).toList();
    }

    /** @param on the period within which a term stands */
    private void collect(Term term, Term.@org.jspecify.annotations.Nullable On on) {
        switch (term) {
            case Term.Pointwise pointwise
            when pointwise.operation().isComparison() -> pointwise.operands().forEach(operand -> draw(operand, on));
            case Term.Pointwise pointwise -> pointwise.operands().forEach(operand -> collect(operand, on));
            case Term.Crosses crosses -> {
                draw(crosses.left(), on);
                draw(crosses.right(), on);
            }
            case Term.Let(String name) -> {
                if (!seenLets.contains(name)) {
                    seenLets.add(name);
                    collect(program.let(name), on);
                }
            }
            case Term.On within -> collect(within.expression(), within);
            case Term.Constant t -> {}
            case Term.Input t -> {}
            case Term.Column t -> {}
            case Term.PeerColumn t -> {}
            case Term.Held t -> {}
            case Term.Indicator t -> {}
            case Term.Shift t -> {}
        }
    }

    private void draw(Term term, Term.@org.jspecify.annotations.Nullable On on) {
        boolean isLine = (term instanceof Term.Indicator
                        || term instanceof Term.Let
                        || term instanceof Term.Shift
                        || term instanceof Term.Pointwise
                        || term instanceof Term.PeerColumn
                        || term instanceof Term.On)
                && program.isSeries(term);
        if (!isLine) {
            return;
        }
        String name = on == null ? text.of(term) : "on " + on.period().word() + " " + text.of(term);
        Map<String, Signals.Line> drawn = lines;
        drawn.computeIfAbsent(
                name,
                each -> new Signals.Line(
                        each, values(term, on), program.isPrice(term), on != null || isOfLongerPeriod(term)));
    }

    private boolean isOfLongerPeriod(Term term) {
        return switch (term) {
            case Term.On within -> true;
            case Term.Let(String name) -> isOfLongerPeriod(program.let(name));
            case Term.Shift shift -> isOfLongerPeriod(shift.series());
            case Term.Pointwise pointwise ->
                pointwise.operands().stream()
                        .filter(operand -> !program.isNumber(operand))
                        .allMatch(this::isOfLongerPeriod);
            case Term.Constant t -> false;
            case Term.Input t -> false;
            case Term.Column t -> false;
            case Term.PeerColumn t -> false;
            case Term.Held t -> false;
            case Term.Crosses t -> false;
            case Term.Indicator t -> false;
        };
    }

    private double[] values(Term term, Term.@org.jspecify.annotations.Nullable On on) {
        return on == null
                ? evaluation.of(term)
                : evaluation
                        .higher(on.period())
                        .atBars(evaluation.on(on.period()).of(term));
    }
}
