package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/** @param loss from the highest close since the entry, in per cent */
public record TrailingStop(double loss) implements ExitRule {

    /** @throws IllegalArgumentException for a loss out of range, in a sentence that says it */
    public TrailingStop {
        RuleType.TRAILING_STOP.check(loss);
    }

    @Override
    public RuleType type() {
        return RuleType.TRAILING_STOP;
    }

    @Override
    public double[] values() {
        return new double[] {loss};
    }

    @Override
    public int firstDue(Bars bars, Entry entry, int from, int end) {
        double[] close = bars.close();
        double highest = highest(close, entry.bar(), from);
        for (int bar = from; bar < end; bar++) {
            highest = Math.max(highest, close[bar]);
            if (close[bar] <= Level.below(highest, loss)) {
                return bar;
            }
        }
        return end;
    }

    /** The highest close from the entry to before {@code end}; 0 when there is none. */
    private static double highest(double[] close, int entryBar, int end) {
        double highest = 0;
        for (int bar = entryBar; bar < end; bar++) {
            highest = close[bar] > highest ? close[bar] : highest;
        }
        return highest;
    }

    @Override
    public OptionalDouble level(Bars bars, Entry entry, int bar) {
        return OptionalDouble.of(Level.below(highest(bars.close(), entry.bar(), bar + 1), loss));
    }

    @Override
    public String reason(Bars bars, Entry entry, int bar) {
        double highest = highest(bars.close(), entry.bar(), bar + 1);
        String meaning = "%s below the highest close of %s since the entry"
                .formatted(RuleUnit.PER_CENT.of(loss), RuleWords.price(highest));
        return Level.reached("below", bars, bar, Level.below(highest, loss), meaning);
    }
}
