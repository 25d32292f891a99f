package livetrading.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the shares that replace those of a sale at a loss: bought within 30 days before or after it (IRC 1091(a)), the
 * earliest purchase first (Treasury Regulation 1.1091-1(c) and (d)), each share once (1.1091-1(e)). Their basis takes the
 * loss up (IRC 1091(d)), and their holding period that of the shares sold (IRC 1223(3)).
 *
 * <p>Shares that were sold before or in the same sale replace nothing, and neither does the rest of the purchase of which
 * shares are sold (Revenue Ruling 56-602).
 */
final class WashSales {

    /** Before and after the day of a sale. */
    static final int DAYS = 30;

    private final List<Lot> lots;

    /** @param lots by their purchase; those of purchases that are still to come are there, too */
    WashSales(List<Lot> lots) {
        this.lots = lots;
    }

    /**
     * What was found for a loss.
     *
     * @param disallowed the part of the loss that is deferred, in cents
     * @param unmatched so many of the shares sold have no replacement
     */
    record Washed(BigDecimal disallowed, BigDecimal unmatched) {}

    /**
     * Defers a loss as far as there are replacements.
     *
     * @param from the first lot of which anything may be left
     * @param own the lot of the shares sold
     * @param loss in cents
     */
    Washed wash(int from, Lot own, Piece piece, BigDecimal loss, LocalDate sold) {
        var rest = new Rest(piece, loss, sold);
        for (int i = from; i < lots.size() && rest.units.signum() > 0; i++) {
            Lot lot = lots.get(i);
            if (lot.day().isAfter(sold.plusDays(DAYS))) {
                break;
            }
            if (lot != own && !lot.day().isBefore(sold.minusDays(DAYS))) {
                lot.replace(rest.units, rest::absorbedBy);
            }
        }
        return new Washed(loss.subtract(rest.loss), rest.units);
    }

    /** What of a loss is not matched yet. */
    private static final class Rest {

        private final Piece sold;
        private final LocalDate day;
        private BigDecimal units;
        private BigDecimal loss;

        Rest(Piece sold, BigDecimal loss, LocalDate day) {
            this.sold = sold;
            this.loss = loss;
            this.day = day;
            units = sold.units();
        }

        private Piece absorbedBy(Piece replacement) {
            BigDecimal part = Cents.part(loss, replacement.units(), units);
            units = units.subtract(replacement.units());
            loss = loss.subtract(part);
            return replacement.absorbing(part, HoldingPeriod.tacked(replacement.acquired(), sold.heldFrom(), day));
        }
    }
}
