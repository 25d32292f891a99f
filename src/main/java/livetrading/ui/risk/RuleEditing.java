package livetrading.ui.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import livetrading.engine.RiskControl;
import livetrading.ledger.RiskRuleRows;
import livetrading.settings.RiskRules;
import livetrading.settings.StoredRule;
import livetrading.ui.part.Notices;

/** Changes rules after saying what that means for the money. */
final class RuleEditing {

    private static final String NO_LIMIT = " Then no rule limits a loss.";

    private final RiskControl control;
    private final RiskRuleRows rows;
    private final Supplier<RuleTargets> targets;
    private final Supplier<String> user;
    private final Runnable changed;

    /**
     * @param targets for whom rules can be
     * @param user who is signed in
     * @param changed called after each attempt: what is shown may have been out of date
     */
    RuleEditing(
            RiskControl control,
            RiskRuleRows rows,
            Supplier<RuleTargets> targets,
            Supplier<String> user,
            Runnable changed) {
        this.control = control;
        this.rows = rows;
        this.targets = targets;
        this.user = user;
        this.changed = changed;
    }

    void add() {
        new RuleDialog(
                        targets.get(),
                        Optional.empty(),
                        (rule, ended) -> ended.accept(done(
                                control.add(List.of(rule), user.get()),
                                rule.line() + " is obeyed from the next cycle on")))
                .open();
    }

    void edit(StoredRule before) {
        new RuleDialog(targets.get(), Optional.of(before), (next, ended) -> change(before, next, ended)).open();
    }

    /** What is obeyed perhaps limits less afterwards; what is off limits nothing. */
    private void change(StoredRule before, StoredRule next, Consumer<Optional<String>> ended) {
        if (!before.enabled() || before.line().equals(next.line())) {
            ended.accept(write(before, next));
            return;
        }
        Notices.confirm(
                "Change a rule that is obeyed",
                "From the next cycle on %s takes the place of %s, also for positions that are open.%s"
                        .formatted(next.line(), before.line(), without(before, Optional.of(next))),
                "Change it",
                () -> ended.accept(write(before, next)));
    }

    private Optional<String> write(StoredRule before, StoredRule next) {
        return done(
                control.change(before, next, user.get()),
                next.enabled() ? next.line() + " is obeyed from the next cycle on" : next.line() + " is switched off");
    }

    /** Switches a rule on or off. */
    void turn(StoredRule rule, boolean isOn) {
        StoredRule next = rule.enabled(isOn);
        if (isOn) {
            tell("Not switched on: ", write(rule, next));
            return;
        }
        Notices.confirm(
                "Switch off " + rule.line(),
                "From the next cycle on trading does not obey it any more, also for positions that are open.%s"
                        .formatted(without(rule, Optional.empty())),
                "Switch off",
                () -> tell("Not switched off: ", write(rule, next)));
    }

    void remove(StoredRule rule) {
        String consequence = rule.enabled()
                ? "From the next cycle on trading does not obey it any more, also for positions that are open.%s"
                        .formatted(without(rule, Optional.empty()))
                : "It is switched off: trading does not obey it now.";
        Notices.confirm(
                "Remove " + rule.line(),
                consequence,
                "Remove",
                () -> tell("Not removed: ", done(control.remove(rule, user.get()), rule.line() + " is removed")));
    }

    void addSensible() {
        List<StoredRule> set = RiskRules.sensible();
        Notices.begin(
                "Add a set of rules",
                RiskRules.of(List.of(), set).rows().stream()
                                .map(RuleWords::sentence)
                                .collect(Collectors.joining("; "))
                        + ". They are obeyed from the next cycle on: a position that is beyond a limit already is sold at the next open.",
                "Add %d rules".formatted(set.size()),
                () -> tell(
                        "Not added: ",
                        done(
                                control.add(set, user.get()),
                                "%d rules are obeyed from the next cycle on".formatted(set.size()))));
    }

    /** What is missing without a rule; empty when others limit losses. */
    private String without(StoredRule rule, Optional<StoredRule> next) {
        List<StoredRule> left = new ArrayList<>(rows.rules());
        left.remove(rule);
        boolean limitsNow = rows.read().list().limitsLosses();
        next.ifPresent(left::add);
        return limitsNow && !RiskRules.of(rows.groups(), left).list().limitsLosses() ? NO_LIMIT : "";
    }

    private static void tell(String not, Optional<String> problem) {
        problem.ifPresent(words -> Notices.failed(not + words));
    }

    private Optional<String> done(Optional<String> problem, String words) {
        if (problem.isEmpty()) {
            Notices.done(words);
        }
        changed.run();
        return problem;
    }
}
