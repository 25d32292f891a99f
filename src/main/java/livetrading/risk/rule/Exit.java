package livetrading.risk.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What rules say after the close of a bar: the position is to be closed at the next open.
 *
 * @param bar index of the bar in all bars
 * @param causes at least one, in the order of the rules
 */
public record Exit(int bar, List<Cause> causes) {

    /** @param reason with the numbers, without the name of the rule */
    public record Cause(ExitRule rule, String reason) {

        /** For instance {@code time-stop: held for 60 of 60 bars}. */
        String words() {
            return rule.type().id() + ": " + reason;
        }
    }

    /** @throws IllegalArgumentException without a cause */
    public Exit {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("an exit without a cause");
        }
    }

    /** Whether one of its rules limits a loss. */
    public boolean isStop() {
        return causes.stream().anyMatch(cause -> cause.rule().isStop());
    }

    /**
     * Whether it still keeps the ticker out: its strategy has wanted to be in ever since.
     *
     * @param stances of the strategy for each bar up to now
     */
    public boolean keepsOut(boolean[] stances) {
        for (int later = bar; later < stances.length; later++) {
            if (!stances[later]) {
                return false;
            }
        }
        return true;
    }

    /** The hardest of what its rules do. */
    public RuleAction action() {
        return causes.stream()
                .map(cause -> cause.rule().type().action())
                .max(RuleAction::compareTo)
                .orElseThrow();
    }

    /** The names of its rules, for instance {@code stop-loss, time-stop}. */
    public String rules() {
        return causes.stream().map(cause -> cause.rule().type().id()).collect(Collectors.joining(", "));
    }

    /** All of its rules, each with its numbers. */
    public String reason() {
        return causes.stream().map(Cause::words).collect(Collectors.joining("; "));
    }
}
