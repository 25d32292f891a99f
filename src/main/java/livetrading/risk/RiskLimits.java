package livetrading.risk;

import java.math.BigDecimal;

/**
 * The limits that every order has to keep.
 *
 * @param riskPerTrade the most that a new position may cost, as a fraction of equity: 0.02 is 2 %
 * @param maxPositions the most positions at the same time, positions still being opened included
 * @param fractionalShares whether parts of a share may be bought
 * @param costRate commission and slippage of an entry as a fraction of its notional
 */
public record RiskLimits(BigDecimal riskPerTrade, int maxPositions, boolean fractionalShares, BigDecimal costRate) {

    /** @throws IllegalArgumentException unless a position may cost something and at most everything */
    public RiskLimits {
        boolean sensible = riskPerTrade.signum() > 0 && riskPerTrade.compareTo(BigDecimal.ONE) <= 0;
        if (!sensible || maxPositions < 1 || costRate.signum() < 0) {
            throw new IllegalArgumentException("risk per trade %s, %d positions, costs of %s are no limits"
                    .formatted(riskPerTrade, maxPositions, costRate));
        }
    }
}
