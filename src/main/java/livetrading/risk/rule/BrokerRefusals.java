package livetrading.risk.rule;

import java.util.Optional;

/** @param refusals so many orders in a row that the broker refuses halt trading */
public record BrokerRefusals(int refusals) implements LiveGuard {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public BrokerRefusals {
        RuleType.BROKER_REFUSALS.check(refusals);
    }

    @Override
    public RuleType type() {
        return RuleType.BROKER_REFUSALS;
    }

    @Override
    public double[] values() {
        return new double[] {refusals};
    }

    /**
     * Why no order may be sent.
     *
     * @param inARow how many of the last orders of this session the broker has refused, one after the other
     * @param last what it said of the last one
     */
    public Optional<String> objection(long inARow, String last) {
        return inARow >= refusals
                ? Optional.of(
                        "the broker has refused %d orders in a row, the last one because: %s".formatted(inARow, last))
                : Optional.empty();
    }
}
