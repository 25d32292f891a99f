package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/** @param gain over the entry, in per cent */
public record TakeProfit(double gain) implements ExitRule {

    /** @throws IllegalArgumentException for a gain out of range, in a sentence that says it */
    public TakeProfit {
        RuleType.TAKE_PROFIT.check(gain);
    }

    @Override
    public RuleType type() {
        return RuleType.TAKE_PROFIT;
    }

    @Override
    public double[] values() {
        return new double[] {gain};
    }

    @Override
    public int firstDue(Bars bars, Entry entry, int from, int end) {
        return Level.firstAtOrAbove(level(entry), bars, from, end);
    }

    private double level(Entry entry) {
        return Level.below(entry.price(), -gain);
    }

    @Override
    public OptionalDouble level(Bars bars, Entry entry, int bar) {
        return OptionalDouble.of(level(entry));
    }

    @Override
    public String reason(Bars bars, Entry entry, int bar) {
        String meaning =
                "%s above the entry at %s".formatted(RuleUnit.PER_CENT.of(gain), RuleWords.price(entry.price()));
        return Level.reached("above", bars, bar, level(entry), meaning);
    }
}
