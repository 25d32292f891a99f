package livetrading.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.risk.rule.RuleList;
import livetrading.risk.rule.RuleReader;
import livetrading.risk.rule.RuleType;
import livetrading.risk.rule.TargetedRule;

/**
 * The stored risk rules. This is the one place where they are checked, whether they come from the screen, the command line
 * or the database.
 *
 * @param list those that are obeyed
 * @param rows all that are stored, in their order
 * @param problems what is wrong with those that should be obeyed; while there is one, nothing may be bought
 */
public record RiskRules(RuleList list, List<Row> rows, List<String> problems) {

    /** For somebody who has no rule yet: they act seldom, and before much is lost. */
    private static final List<String> SENSIBLE =
            List.of("stop-loss=10%", "drawdown=15%,then:block", "exposure=80%", "entries-per-day=5");

    public static final RiskRules NONE = new RiskRules(RuleList.NONE, List.of(), List.of());

    /**
     * A stored rule.
     *
     * @param rule empty when it is wrong
     * @param problem what is wrong with it, and what is allowed
     */
    public record Row(StoredRule stored, Optional<TargetedRule> rule, Optional<String> problem) {}

    public RiskRules {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** A set to begin with, not stored yet. */
    public static List<StoredRule> sensible() {
        var reader = new RuleReader(RuleType.all());
        SENSIBLE.forEach(reader::line);
        return reader.rules().rules().stream().map(StoredRule::of).toList();
    }

    /** Checks what is stored. */
    public static RiskRules of(List<StoredGroup> groups, List<StoredRule> rules) {
        List<String> problems = new ArrayList<>();
        List<StoredGroup> good = new ArrayList<>();
        var reader = new RuleReader(RuleType.all());
        for (StoredGroup group : groups) {
            objection(reader, group.line())
                    .ifPresentOrElse(
                            problem -> problems.add("the group '%s': %s".formatted(group.name(), problem)),
                            () -> good.add(group));
        }
        List<Row> rows = new ArrayList<>();
        for (StoredRule rule : rules) {
            // one that is switched off contradicts none of the others
            Row row = row(rule, rule.enabled() ? reader : reader(good));
            if (rule.enabled()) {
                row.problem().ifPresent(problem -> problems.add("rule %d: %s".formatted(rule.id(), problem)));
            }
            rows.add(row);
        }
        return new RiskRules(reader.rules(), rows, problems);
    }

    /** Checks rules that are typed, one a line as in a file of rules, and that nobody has stored. */
    public static RiskRules typed(List<String> lines) {
        var reader = new RuleReader(RuleType.all());
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            objection(reader, lines.get(i)).ifPresent(problem -> problems.add("line %d: %s".formatted(line, problem)));
        }
        return new RiskRules(reader.rules(), List.of(), problems);
    }

    private static RuleReader reader(List<StoredGroup> groups) {
        var reader = new RuleReader(RuleType.all());
        groups.forEach(group -> reader.line(group.line()));
        return reader;
    }

    private static Row row(StoredRule stored, RuleReader reader) {
        int before = reader.rules().rules().size();
        Optional<String> problem = objection(reader, stored.line());
        if (problem.isEmpty() && reader.rules().rules().size() == before) {
            problem = Optional.of("'%s' is no rule".formatted(stored.line()));
        }
        Optional<TargetedRule> rule = problem.isPresent()
                ? Optional.empty()
                : Optional.of(reader.rules().rules().getLast());
        return new Row(stored, rule, problem);
    }

    private static Optional<String> objection(RuleReader reader, String line) {
        try {
            reader.line(line);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Why nothing may be bought; empty when all rules can be obeyed. */
    public Optional<String> standstill() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of("the risk rules are not in order, and until they are nothing is bought: "
                        + String.join("; ", problems));
    }
}
