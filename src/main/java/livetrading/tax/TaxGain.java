package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import livetrading.market.Ticker;

/**
 * Shares of one lot that were sold in one sale: a line of Form 8949.
 *
 * @param shares as they were counted on the day of the sale
 * @param acquired the trade date of the purchase
 * @param heldFrom the same, or as many days before it as the holding period of shares that these have replaced adds
 * @param sold the trade date of the sale
 * @param proceeds net of fees, in US dollars and cents
 * @param cost with fees and with losses that were disallowed before, likewise
 * @param disallowed the part of the loss that a wash sale defers, likewise; 0 for a gain
 * @param washable the part of the loss that a purchase within 30 days after the sale would still defer, likewise
 */
public record TaxGain(
        Ticker ticker,
        BigDecimal shares,
        LocalDate acquired,
        LocalDate heldFrom,
        LocalDate sold,
        BigDecimal proceeds,
        BigDecimal cost,
        BigDecimal disallowed,
        BigDecimal washable) {

    /** In US dollars: what is reported after the adjustment for wash sales. */
    public BigDecimal gain() {
        return proceeds.subtract(cost).add(disallowed);
    }

    /** Whether the shares count as held for more than a year. */
    public boolean isLongTerm() {
        return !sold.isBefore(HoldingPeriod.longFrom(heldFrom));
    }

    /** Whether a wash sale defers its loss or a part of it. */
    public boolean isWashed() {
        return disallowed.signum() > 0;
    }

    /** The first day on which a purchase does not defer what is left of the loss. */
    public LocalDate freeFrom() {
        return sold.plusDays(WashSales.DAYS + 1L);
    }
}
