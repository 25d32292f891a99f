package livetrading.engine;

import java.util.List;
import livetrading.ledger.PastDecisions.Row;

/**
 * A decision of the past, and what came of making it again.
 *
 * @param row as it is stored
 * @param notes which inputs differ from those of then, and in what; empty when all are the same
 */
public record ReplayedDecision(Row row, Outcome outcome, List<String> notes) {

    /** What came of it. */
    public sealed interface Outcome {}

    /** Byte for byte the same. */
    public record Same() implements Outcome {}

    /** Something else would be decided now. */
    public record Different(List<Difference> differences) implements Outcome {}

    /** It cannot be made again. */
    public record Impossible(String reason) implements Outcome {}

    /** @param what for instance {@code action} */
    public record Difference(String what, String then, String now) {

        @Override
        public String toString() {
            return "%s: then %s, now %s".formatted(what, then, now);
        }
    }

    public boolean isSame() {
        return outcome instanceof Same;
    }

    /** What would be decided otherwise now; empty when nothing is, or it cannot be known. */
    public List<Difference> differences() {
        return outcome instanceof Different(List<Difference> differences) ? differences : List.of();
    }

    /** What came of all of them, as a sentence. */
    public static String sentence(List<ReplayedDecision> all) {
        long same = all.stream().filter(ReplayedDecision::isSame).count();
        long impossible =
                all.stream().filter(one -> one.outcome() instanceof Impossible).count();
        return "%d of %d decisions are the same, %d differ, %d cannot be made again."
                .formatted(same, all.size(), all.size() - same - impossible, impossible);
    }

    /** The outcome in one line. */
    public String words() {
        String inputs = notes.isEmpty() ? "" : "; " + String.join("; ", notes);
        return switch (outcome) {
            case Same s -> "the same" + inputs;
            case Different(List<Difference> differences) ->
                String.join("; ", differences.stream().map(Difference::toString).toList()) + inputs;
            case Impossible(String reason) -> reason + inputs;
        };
    }
}
