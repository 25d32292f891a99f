package livetrading.risk.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What rules say before an entry: no position is to be opened.
 *
 * @param causes at least one, in the order of the rules
 */
public record Lock(List<Cause> causes) {

    /**
     * @param until the first bar at whose close it may allow an entry again; it may be still to come. A rule that counts
     *     days and not bars knows the next one only, and has its {@link EntryRule#lastDay}
     * @param reason with the numbers, without the name of the rule
     */
    public record Cause(EntryRule rule, int until, String reason) {

        /** For instance {@code cooldown: 2 of 5 bars since an exit}. */
        String words() {
            return rule.type().id() + ": " + reason;
        }
    }

    /** @throws IllegalArgumentException without a cause */
    public Lock {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("a lock without a cause");
        }
    }

    /** The first bar at whose close all of its rules allow an entry again, as far as is known. */
    public int until() {
        return causes.stream().mapToInt(Cause::until).max().orElseThrow();
    }

    /** All of its rules, each with its numbers. */
    public String reason() {
        return causes.stream().map(Cause::words).collect(Collectors.joining("; "));
    }
}
