package livetrading.script;

import java.util.List;

/** A script that is no strategy; has at least one problem, in the order in which they stand. */
public final class BadScript extends Exception {

    private final transient List<ScriptProblem> problems;

    BadScript(List<ScriptProblem> problems) {
        super(problems.getFirst().sentence());
        this.problems = List.copyOf(problems);
    }

    public List<ScriptProblem> problems() {
        return problems;
    }
}
