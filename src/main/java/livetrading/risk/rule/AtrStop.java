package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/**
 * A stop that is as far away as the ticker moved before the entry, and stays there.
 *
 * @param period of the average true range, in bars
 * @param multiple of it that the stop is below the entry
 */
public record AtrStop(int period, double multiple) implements ExitRule {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public AtrStop {
        RuleType.ATR_STOP.check(period, multiple);
    }

    @Override
    public RuleType type() {
        return RuleType.ATR_STOP;
    }

    @Override
    public double[] values() {
        return new double[] {period, multiple};
    }

    @Override
    public int firstDue(Bars bars, Entry entry, int from, int end) {
        return Level.firstAtOrBelow(level(bars, entry), bars, from, end);
    }

    private double level(Bars bars, Entry entry) {
        return entry.price() - multiple * range(bars, entry);
    }

    /** What was known when the entry was decided, at the close before it. */
    private double range(Bars bars, Entry entry) {
        return bars.averageTrueRange(period)[Math.max(0, entry.bar() - 1)];
    }

    @Override
    public OptionalDouble level(Bars bars, Entry entry, int bar) {
        return OptionalDouble.of(level(bars, entry));
    }

    @Override
    public String reason(Bars bars, Entry entry, int bar) {
        String meaning = "%s times the ATR(%d) of %s below the entry at %s"
                .formatted(
                        RuleWords.number(multiple),
                        period,
                        RuleWords.price(range(bars, entry)),
                        RuleWords.price(entry.price()));
        return Level.reached("below", bars, bar, level(bars, entry), meaning);
    }
}
