package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.market.Bars;

/**
 * Pauses after some losses in a row.
 *
 * @param losses in a row, each of the last trades one
 * @param window within so many bars, those of the first and the last of their exits included
 * @param bars at so many closes, that of the bar of the last exit the first of them, no entry is decided
 */
public record LossStreak(int losses, int window, int bars, Of of) implements EntryRule {

    /** Whose trades count. */
    public enum Of {
        TICKER("losses"),
        ACCOUNT("losses of the account");

        private final String words;

        Of(String words) {
            this.words = words;
        }

        /** Which of the words in the definition of the rule it is. */
        private int index() {
            return List.of(values()).indexOf(this);
        }

        /** By the same number. */
        static Of at(double index) {
            return List.of(values()).get((int) index);
        }

        /** As they are written in a rule. */
        static String[] written() {
            return Stream.of(values())
                    .map(of -> of.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    }

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public LossStreak {
        RuleType.LOSS_STREAK.check(losses, window, bars, of.index());
    }

    @Override
    public RuleType type() {
        return RuleType.LOSS_STREAK;
    }

    @Override
    public double[] values() {
        return new double[] {losses, window, bars, of.index()};
    }

    @Override
    public boolean looksAtAccount() {
        return of == Of.ACCOUNT;
    }

    @Override
    public Optional<Lock.Cause> lock(Bars bars, int bar, List<PastTrade> trades) {
        if (trades.size() < losses) {
            return Optional.empty();
        }
        List<PastTrade> last = trades.subList(trades.size() - losses, trades.size());
        int exitBar = last.getLast().exitBar();
        return exitBar - last.getFirst().exitBar() < window && last.stream().allMatch(PastTrade::lost)
                ? after(exitBar, this.bars, bar, "%d %s in a row".formatted(losses, of.words))
                : Optional.empty();
    }
}
