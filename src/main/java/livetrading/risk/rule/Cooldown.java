package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.market.Bars;

/**
 * Lets some bars pass after an exit.
 *
 * @param bars at so many closes, that of the bar of the exit the first of them, no entry is decided
 */
public record Cooldown(int bars, After after) implements EntryRule {

    /** After which exits. */
    public enum After {
        ANY("an exit"),
        LOSS("a loss"),
        STOP("a stop");

        private final String words;

        After(String words) {
            this.words = words;
        }

        /** Which of the words in the definition of the rule it is. */
        private int index() {
            return List.of(values()).indexOf(this);
        }

        /** By the same number. */
        static After at(double index) {
            return List.of(values()).get((int) index);
        }

        /** As they are written in a rule. */
        static String[] written() {
            return Stream.of(values())
                    .map(after -> after.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }

        private boolean counts(PastTrade trade) {
            return switch (this) {
                case ANY -> true;
                case LOSS -> trade.lost();
                case STOP -> trade.stopped();
            };
        }
    }

    /** @throws IllegalArgumentException for a number of bars out of range, in a sentence that says it */
    public Cooldown {
        RuleType.COOLDOWN.check(bars, after.index());
    }

    @Override
    public RuleType type() {
        return RuleType.COOLDOWN;
    }

    @Override
    public double[] values() {
        return new double[] {bars, after.index()};
    }

    @Override
    public Optional<Lock.Cause> lock(Bars bars, int bar, List<PastTrade> trades) {
        for (PastTrade trade : trades.reversed()) {
            if (after.counts(trade)) {
                return after(trade.exitBar(), this.bars, bar, after.words);
            }
        }
        return Optional.empty();
    }
}
