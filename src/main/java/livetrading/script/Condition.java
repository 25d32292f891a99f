package livetrading.script;

import java.util.List;
import java.util.function.IntFunction;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;

/** One condition in the language of strategies, without inputs and without a position. */
public final class Condition {

    /** Of its text, in characters. */
    private static final int LONGEST = 200;

    private static final Parameters NO_INPUTS = Parameters.defaults(List.of());

    private final Program program;

    private Condition(Program program) {
        this.program = program;
    }

    /**
     * What a condition is over a history.
     *
     * @param holds for every bar whether it holds; where it is undefined it does not
     * @param lines the indicators in it, for charts
     * @param reasons why it holds on a bar or does not, with the values in it, computed when asked for
     */
    public record Outcome(boolean[] holds, List<Signals.Line> lines, IntFunction<String> reasons) {

        public Outcome {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Reads a condition.
     *
     * @throws BadScript when it is none, with all that is wrong with it
     */
    public static Condition read(String text) throws BadScript {
        var condition = new Condition(Compiler.condition(text));
        condition.requireReadable();
        return condition;
    }

    /** Its own text is read again wherever it was stored, and has more brackets than what was written. */
    private void requireReadable() throws BadScript {
        String text = text();
        var problems = new Problems();
        if (text.length() > LONGEST) {
            problems.add(
                    new Place(1, 1, 1), "this condition is too long: it may have %d characters".formatted(LONGEST), "");
        }
        problems.refuse();
        Compiler.condition(text);
    }

    /** Its text in one form, however it was written, which reads as the same condition. */
    public String text() {
        return new TermText(NO_INPUTS).text(term());
    }

    private Term term() {
        return program.enter().term();
    }

    /** The longer periods that it looks at, the shortest first. */
    public List<Period> periods() {
        return program.periods();
    }

    /** The other tickers that it looks at. */
    public List<Ticker> peers() {
        return program.peers();
    }

    /** The number of bars of a timeframe before the first one on which it can have a value for sure. */
    public int warmUp(Timeframe timeframe) {
        return program.warmUp(NO_INPUTS, timeframe);
    }

    /**
     * What it is after the close of every bar.
     *
     * @throws IllegalArgumentException when it looks at a period that is not longer than the bars
     */
    public Outcome over(History history) {
        var evaluation = new Evaluation(program, NO_INPUTS, new Frame.Own(history.bars(), history.peers()));
        double[] values = evaluation.of(term());
        boolean[] holds = new boolean[values.length];
        for (int t = 0; t < holds.length; t++) {
            holds[t] = values[t] == 1;
        }
        return new Outcome(
                holds,
                new ChartLines(program, NO_INPUTS, evaluation).lines(),
                bar -> Reasons.at(bar, program, NO_INPUTS, evaluation).of(term()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
