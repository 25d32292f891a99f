package livetrading.risk.rule;

import java.util.List;
import java.util.Optional;

/**
 * Pauses after some losses in a row.
 *
 * @param losses in a row, each of the last trades one
 * @param window within so many bars, those of the first and the last of their exits included
 * @param bars at so many closes, that of the bar of the last exit the first of them, no entry is decided
 */
public record LossStreak(int losses, int window, int bars) implements EntryRule {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public LossStreak {
        RuleType.LOSS_STREAK.check(losses, window, bars);
    }

    @Override
    public RuleType type() {
        return RuleType.LOSS_STREAK;
    }

    @Override
    public double[] values() {
        return new double[] {losses, window, bars};
    }

    @Override
    public Optional<Lock.Cause> lock(int bar, List<PastTrade> trades) {
        if (trades.size() < losses) {
            return Optional.empty();
        }
        List<PastTrade> last = trades.subList(trades.size() - losses, trades.size());
        int exitBar = last.getLast().exitBar();
        return exitBar - last.getFirst().exitBar() < window && last.stream().allMatch(PastTrade::lost)
                ? after(exitBar, bars, bar, "%d losses in a row".formatted(losses))
                : Optional.empty();
    }
}
