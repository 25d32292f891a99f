package livetrading.risk.rule;

import java.util.Optional;

/**
 * Halts trading when so many orders are sent as no plan has: something runs away.
 *
 * @param orders so many may be sent within the minutes
 * @param same so many of one ticker and side may be sent in a session
 */
public record OrderRate(int orders, int minutes, int same) implements LiveGuard {

    /** @throws IllegalArgumentException for a number out of range, in a sentence that says it */
    public OrderRate {
        RuleType.ORDER_RATE.check(orders, minutes, same);
    }

    @Override
    public RuleType type() {
        return RuleType.ORDER_RATE;
    }

    @Override
    public double[] values() {
        return new double[] {orders, minutes, same};
    }

    /**
     * Why no order may be sent.
     *
     * @param sent how many were sent within the minutes
     * @param mostAlike how many were sent in this session of the ticker and side that have most
     * @param alike which ticker and side that is, in words
     */
    public Optional<String> objection(long sent, long mostAlike, String alike) {
        if (sent >= orders) {
            return Optional.of("%d orders were sent within %d minutes, and more than %d are not sent"
                    .formatted(sent, minutes, orders));
        }
        return mostAlike >= same
                ? Optional.of("%d orders to %s were sent in this session, and more than %d are not sent"
                        .formatted(mostAlike, alike, same))
                : Optional.empty();
    }
}
