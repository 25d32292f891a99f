package livetrading.risk.rule;

/** Holds orders back for what cannot be traded now. */
public record Halted() implements LiveGuard {

    @Override
    public RuleType type() {
        return RuleType.HALTED;
    }

    @Override
    public double[] values() {
        return new double[0];
    }
}
