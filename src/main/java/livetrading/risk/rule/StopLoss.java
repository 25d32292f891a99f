package livetrading.risk.rule;

import java.util.OptionalDouble;
import livetrading.market.Bars;

/** @param loss from the entry, in per cent */
public record StopLoss(double loss) implements ExitRule {

    /** @throws IllegalArgumentException for a loss out of range, in a sentence that says it */
    public StopLoss {
        RuleType.STOP_LOSS.check(loss);
    }

    @Override
    public RuleType type() {
        return RuleType.STOP_LOSS;
    }

    @Override
    public double[] values() {
        return new double[] {loss};
    }

    @Override
    public int firstDue(Bars bars, Entry entry, int from, int end) {
        return Level.firstAtOrBelow(level(entry), bars, from, end);
    }

    private double level(Entry entry) {
        return Level.below(entry.price(), loss);
    }

    @Override
    public OptionalDouble level(Bars bars, Entry entry, int bar) {
        return OptionalDouble.of(level(entry));
    }

    @Override
    public String reason(Bars bars, Entry entry, int bar) {
        String meaning =
                "%s below the entry at %s".formatted(RuleUnit.PER_CENT.of(loss), RuleWords.price(entry.price()));
        return Level.reached("below", bars, bar, level(entry), meaning);
    }
}
