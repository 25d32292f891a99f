package livetrading.portfolio;

import java.math.BigDecimal;

/**
 * What the broker says we own, in US dollars.
 *
 * @param equity cash plus the market value of all holdings
 * @param buyingPower for how much can still be bought, open orders deducted
 */
public record Account(BigDecimal cash, BigDecimal equity, BigDecimal buyingPower) {}
