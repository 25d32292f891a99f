package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import livetrading.market.Ticker;

/**
 * Shares that are held, with what they count as.
 *
 * @param acquired the trade date of the purchase
 * @param heldFrom the same, or as many days before it as the holding period of shares that these have replaced adds
 * @param cost with fees and with the losses that wash sales have deferred, in US dollars and cents
 * @param deferred the part of the cost that are such losses, likewise
 */
public record TaxLot(
        Ticker ticker,
        BigDecimal shares,
        LocalDate acquired,
        LocalDate heldFrom,
        BigDecimal cost,
        BigDecimal deferred) {

    /** The first day on which a sale is long-term. */
    public LocalDate longFrom() {
        return HoldingPeriod.longFrom(heldFrom);
    }

    /** How many days there are until a sale is long-term; 0 when it would be one today. */
    public long daysUntilLong(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, longFrom()));
    }

    /** For how many days the shares count as held. */
    public long daysHeld(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(heldFrom, today));
    }
}
