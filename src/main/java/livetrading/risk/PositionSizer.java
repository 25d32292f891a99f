package livetrading.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says how many shares a new position has. */
final class PositionSizer {

    /** The least that is left free for a gap, for tickers that have not had any yet. */
    private static final BigDecimal LEAST_GAP = new BigDecimal("0.01");

    private static final int FRACTION_DIGITS = 6;

    private final RiskLimits limits;

    PositionSizer(RiskLimits limits) {
        this.limits = limits;
    }

    /** The most that a new position may cost, in US dollars. */
    BigDecimal budget(BigDecimal equity, BigDecimal buyingPower) {
        return equity.multiply(limits.riskPerTrade()).min(buyingPower).max(BigDecimal.ZERO);
    }

    /** The highest expected price of a share at the next open, costs included, in US dollars. */
    BigDecimal costPerShare(BigDecimal lastPrice, BigDecimal gap) {
        return lastPrice.multiply(BigDecimal.ONE.add(gap.max(LEAST_GAP)).add(limits.costRate()));
    }

    /** The shares that a budget buys, zero when it does not reach for one. */
    BigDecimal quantity(BigDecimal budget, BigDecimal costPerShare) {
        int digits = limits.fractionalShares() ? FRACTION_DIGITS : 0;
        return budget.divide(costPerShare, digits, RoundingMode.DOWN);
    }
}
