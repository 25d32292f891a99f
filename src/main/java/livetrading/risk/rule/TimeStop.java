package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/** @param bars after so many closes, that of the bar of the entry included, a position is closed */
public record TimeStop(int bars) implements ExitRule {

    /** @throws IllegalArgumentException for a number of bars out of range, in a sentence that says it */
    public TimeStop {
        RuleType.TIME_STOP.check(bars);
    }

    @Override
    public RuleType type() {
        return RuleType.TIME_STOP;
    }

    @Override
    public double[] values() {
        return new double[] {bars};
    }

    @Override
    public int firstDue(Bars history, Entry entry, int from, int end) {
        return Math.min(end, Math.max(from, entry.bar() + bars - 1));
    }

    @Override
    public OptionalDouble level(Bars history, Entry entry, int bar) {
        return OptionalDouble.empty();
    }

    @Override
    public String reason(Bars history, Entry entry, int bar) {
        return "held for %s of %s".formatted(RuleWords.number(bar - entry.bar() + 1.0), RuleUnit.BARS.of(bars));
    }
}
