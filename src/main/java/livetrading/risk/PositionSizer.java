package livetrading.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Says how many shares a new position has. */
final class PositionSizer {

    /**
     * An entry is filled at the next open, which an ordinary overnight gap may put above the close it was sized at; so
     * much is left free that the position still costs no more than its limit.
     */
    private static final BigDecimal GAP_ALLOWANCE = new BigDecimal("0.01");

    private static final int FRACTION_DIGITS = 6;

    private final RiskLimits limits;

    PositionSizer(RiskLimits limits) {
        this.limits = limits;
    }

    /** The most that a new position may cost, in US dollars. */
    BigDecimal budget(BigDecimal equity, BigDecimal buyingPower) {
        return equity.multiply(limits.riskPerTrade()).min(buyingPower).max(BigDecimal.ZERO);
    }

    /** What a share may cost at the next open with all costs, in US dollars. */
    BigDecimal costPerShare(BigDecimal lastPrice) {
        return lastPrice.multiply(BigDecimal.ONE.add(GAP_ALLOWANCE).add(limits.costRate()));
    }

    /** The shares that a budget buys, zero when it does not reach for one. */
    BigDecimal quantity(BigDecimal budget, BigDecimal lastPrice) {
        int digits = limits.fractionalShares() ? FRACTION_DIGITS : 0;
        return budget.divide(costPerShare(lastPrice), digits, RoundingMode.DOWN);
    }
}
