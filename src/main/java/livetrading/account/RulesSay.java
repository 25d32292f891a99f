package livetrading.account;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import livetrading.risk.rule.Size;

/**
 * What the risk rules say of a ticker after a close.
 *
 * @param exit by which rules its position is to be closed, whatever its strategy wants
 * @param locked why no position may be opened
 * @param size from what a position may cost without rules to what it may cost, in US dollars
 */
public record RulesSay(Optional<RuleExit> exit, Optional<String> locked, DoubleFunction<Size> size) {

    /** Where there are no rules. */
    public static final RulesSay NOTHING =
            new RulesSay(Optional.empty(), Optional.empty(), budget -> new Size(budget, List.of()));

    /** Of a position. */
    public static RulesSay closing(Optional<RuleExit> exit) {
        return exit.isEmpty() ? NOTHING : new RulesSay(exit, Optional.empty(), NOTHING.size());
    }
}
