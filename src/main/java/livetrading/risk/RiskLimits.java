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
public record RiskLimits(BigDecimal riskPerTrade, int maxPositions, boolean fractionalShares, BigDecimal costRate) {}
