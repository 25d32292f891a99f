package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Shares of one purchase that have everything in common.
 *
 * @param units shares, as they are counted after all splits
 * @param cost with what was deferred, in cents
 * @param isReplacement whether they have absorbed a loss: each share does that once
 */
record Piece(
        BigDecimal units,
        LocalDate acquired,
        LocalDate heldFrom,
        BigDecimal cost,
        BigDecimal deferred,
        boolean isReplacement) {

    static Piece bought(BigDecimal units, LocalDate day, BigDecimal cost) {
        return new Piece(units, day, day, cost, Cents.ZERO, false);
    }

    /** The first shares of it. */
    Piece first(BigDecimal some) {
        return new Piece(
                some,
                acquired,
                heldFrom,
                Cents.part(cost, some, units),
                Cents.part(deferred, some, units),
                isReplacement);
    }

    /** What is left behind its first shares. */
    Piece without(Piece first) {
        return new Piece(
                units.subtract(first.units),
                acquired,
                heldFrom,
                cost.subtract(first.cost),
                deferred.subtract(first.deferred),
                isReplacement);
    }

    /** The same after it has replaced shares that were sold at a loss. */
    Piece absorbing(BigDecimal loss, LocalDate since) {
        return new Piece(units, acquired, since, cost.add(loss), deferred.add(loss), true);
    }
}
