package livetrading.script;

import java.util.List;
import livetrading.market.Bars;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;

/** Scripts for tests. */
final class Scripts {

    private Scripts() {}

    static ScriptStrategy script(String source) {
        try {
            return ScriptStrategy.read("test", source);
        } catch (BadScript e) {
            throw new AssertionError(
                    String.join(
                            "\n",
                            e.problems().stream()
                                    .map(each -> each.pointedOut(source))
                                    .toList()),
                    e);
        }
    }

    static Signals signals(ScriptStrategy script, History history) {
        return script.signals(history, Parameters.defaults(script.parameters()));
    }

    /** The values of an expression over bars. */
    static double[] values(String expression, History history) {
        Program program;
        try {
            program = Compiler.program("name test\nlet it = " + expression + "\nenter it > it[1]\nleave it < it[1]");
        } catch (BadScript e) {
            throw new AssertionError(e.problems().toString(), e);
        }
        var evaluation =
                new Evaluation(program, Parameters.defaults(List.of()), new Frame.Own(history.bars(), history.peers()));
        return evaluation.of(new Term.Let("it"));
    }

    static double[] values(String expression, Bars bars) {
        return values(expression, History.of(bars));
    }
}
