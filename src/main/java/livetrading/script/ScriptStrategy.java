package livetrading.script;

import java.util.List;
import java.util.function.IntFunction;
import livetrading.market.Bars;
import livetrading.market.Period;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.strategy.Explanation;
import livetrading.strategy.History;
import livetrading.strategy.Parameter;
import livetrading.strategy.Parameters;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;

/**
 * A strategy that its user wrote in the language of strategies. Every expression is computed from the bars up to the one
 * it is asked about: the language has no word for a later one.
 */
public final class ScriptStrategy implements Strategy {

    private final String id;
    private final String name;
    private final Program program;

    private ScriptStrategy(String id, String name, Program program) {
        this.id = id;
        this.name = name;
        this.program = program;
    }

    /**
     * Reads a script.
     *
     * @param id what the database and the command line call it
     * @throws BadScript when it is none, with all that is wrong with it
     */
    public static ScriptStrategy read(String id, String source) throws BadScript {
        Program program = Compiler.program(source);
        return new ScriptStrategy(id, program.name(), program);
    }

    /**
     * Reads a version of a script: its id and its name say which.
     *
     * @param script what all versions are called
     * @param version from 1
     * @throws BadScript when it is none, with all that is wrong with it
     */
    public static ScriptStrategy version(String script, int version, String source) throws BadScript {
        Program program = Compiler.program(source);
        return new ScriptStrategy(script + "@" + version, program.name() + " v" + version, program);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Parameter> parameters() {
        return program.inputs();
    }

    /** Of daily bars; shorter ones need more where a script looks at longer periods. */
    @Override
    public int warmUp(Parameters parameters) {
        return program.warmUp(parameters, Timeframe.DAY_1);
    }

    @Override
    public boolean usesPeers() {
        return program.usesPeers();
    }

    @Override
    public int warmUp(Parameters parameters, Timeframe timeframe) {
        return program.warmUp(parameters, timeframe);
    }

    @Override
    public List<Period> periods() {
        return program.periods();
    }

    @Override
    public List<Ticker> peers() {
        return program.peers();
    }

    @Override
    public Signals signals(History history, Parameters parameters) {
        Bars bars = history.bars();
        int warmUp = program.warmUp(parameters, bars.timeframe());
        int first = Math.min(warmUp, bars.size());
        var frame = new Frame.Own(bars, history.peers());
        var evaluation = new Evaluation(program, parameters, frame);
        var run = new Stances(program, evaluation, frame);
        boolean[] stances = run.from(first);
        IntFunction<String> entering = bar -> Reasons.at(bar, program, parameters, evaluation)
                .of(program.enter().term());
        IntFunction<String> leaving =
                bar -> Reasons.held(bar, program, parameters, evaluation, run.before(stances, bar))
                        .of(program.leave().term());
        return new Signals(
                stances,
                new ChartLines(program, parameters, evaluation).lines(),
                new Explanation(bars, stances, warmUp, first, entering, leaving, leaving, entering));
    }
}
