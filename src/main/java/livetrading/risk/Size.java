package livetrading.risk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a new position may cost.
 *
 * @param dollars 0 when none may be opened
 * @param causes the rules that make it less than the budget, in their order; the smallest counts
 */
public record Size(double dollars, List<Cause> causes) {

    /** @param reason with the numbers, without the name of the rule */
    public record Cause(SizeRule rule, String reason) {

        /** For instance {@code liquidity: 1 % of $52,000 a bar, the mean of 20 bars}. */
        String words() {
            return rule.type().id() + ": " + reason;
        }
    }

    public Size {
        causes = List.copyOf(causes);
    }

    /** All of its rules, each with its numbers; empty when none has made it less. */
    public String reason() {
        return causes.stream().map(Cause::words).collect(Collectors.joining("; "));
    }
}
