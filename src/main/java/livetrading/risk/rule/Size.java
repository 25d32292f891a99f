package livetrading.risk.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a new position may cost.
 *
 * @param dollars 0 when none may be opened
 * @param causes the rules that make it less than the budget, in their order
 */
public record Size(double dollars, List<Cause> causes) {

    /**
     * @param dollars the most by this rule
     * @param reason with the numbers, without the name of the rule
     */
    public record Cause(Rule rule, double dollars, String reason) {

        /** For instance {@code liquidity: 1 % of the $52,000 that are traded in a bar}. */
        String words() {
            return rule.type().id() + ": " + reason;
        }
    }

    public Size {
        causes = List.copyOf(causes);
    }

    /** The smallest counts; one that is no number counts as nothing. */
    static Size of(double budget, List<Cause> causes) {
        double smallest = budget;
        for (Cause cause : causes) {
            smallest = Math.min(smallest, cause.dollars() > 0 ? cause.dollars() : 0);
        }
        return new Size(smallest, causes);
    }

    /** All of its rules, each with its numbers; empty when none has made it less. */
    public String reason() {
        return causes.stream().map(Cause::words).collect(Collectors.joining("; "));
    }
}
