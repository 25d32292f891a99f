package livetrading.risk.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livetrading.market.Bars;

/**
 * Pauses a ticker that has earned too little.
 *
 * @param profit the least sum of the returns of the last trades, in per cent
 * @param trades how many of them
 * @param bars at so many closes, that of the bar of the last exit the first of them, no entry is decided; without an end
 *     the ticker could never earn more
 */
public record LowProfit(double profit, int trades, int bars) implements EntryRule {

    private static final double WHOLE = 100;

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public LowProfit {
        RuleType.LOW_PROFIT.check(profit, trades, bars);
    }

    @Override
    public RuleType type() {
        return RuleType.LOW_PROFIT;
    }

    @Override
    public double[] values() {
        return new double[] {profit, trades, bars};
    }

    @Override
    public Optional<Lock.Cause> lock(Bars bars, int bar, List<PastTrade> past) {
        if (past.size() < trades) {
            return Optional.empty();
        }
        double sum = 0;
        for (PastTrade trade : past.subList(past.size() - trades, past.size())) {
            sum += trade.returned();
        }
        // a return that is no number must not let an entry pass
        return sum * WHOLE >= profit
                ? Optional.empty()
                : after(past.getLast().exitBar(), this.bars, bar, words(sum * WHOLE));
    }

    private String words(double percent) {
        return String.format(Locale.ROOT, "the last %d trades returned %.2f %% in sum", trades, percent);
    }
}
