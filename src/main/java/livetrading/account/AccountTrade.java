package livetrading.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Ticker;

/**
 * A position of an account from its purchase to its sale. While it is open there is no exit, and profit and return are
 * those at the last close, with no cost of an exit.
 *
 * @param strategy id of the strategy that opened it
 * @param entry the session at whose open it was bought
 * @param entryPrice in US dollars a share, slippage included
 * @param entryReason what the strategy said at the close before
 * @param entryFees commission of the purchase, in US dollars
 * @param fees commission of both sides, in US dollars
 * @param profit in US dollars, net of fees
 */
public record AccountTrade(
        Ticker ticker,
        String strategy,
        LocalDate entry,
        BigDecimal entryPrice,
        String entryReason,
        BigDecimal shares,
        BigDecimal entryFees,
        BigDecimal fees,
        BigDecimal profit,
        Optional<Exit> exit) {

    /**
     * How it ended.
     *
     * @param date the session at whose open it was sold
     * @param price in US dollars a share, slippage included
     * @param reason what the strategy said at the close before
     */
    public record Exit(LocalDate date, BigDecimal price, String reason) {}

    public boolean isOpen() {
        return exit.isEmpty();
    }

    /** Profit over the notional of the entry, as a fraction. */
    public double returnFraction() {
        return profit.doubleValue() / shares.multiply(entryPrice).doubleValue();
    }
}
