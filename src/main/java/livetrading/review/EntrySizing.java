package livetrading.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import livetrading.deviation.Cause;
import livetrading.deviation.Deal;
import livetrading.ledger.JournaledOrder;
import livetrading.review.PriceRevisions.Revision;

/**
 * Purchases of other sizes because the equity, or the price of a share, was another one at the check than it is to the
 * back-test: a check comes at another moment than the close, and prices are told in shares of today after a split.
 */
final class EntrySizing {

    /** A price that is another one by more is that of other shares. */
    private static final double SPLIT = 0.04;

    /** How far two sizes in parts of a share may be apart, as a fraction. */
    private static final double PARTS = 1e-3;

    private static final double CENT = 0.01;

    private final NavigableMap<Instant, Double> equity;

    /** @param equity of the account in truth at each check, in US dollars */
    EntrySizing(NavigableMap<Instant, Double> equity) {
        this.equity = equity;
    }

    /**
     * @param closed the equity by which the back-test has decided, in US dollars
     * @param close by which it was decided; empty when that is not known
     */
    Optional<Cause> of(Deal live, Deal backtest, JournaledOrder order, double closed, Optional<Revision> close) {
        double ratio = close.map(Revision::ratio).orElse(1.0);
        double then = Optional.ofNullable(equity.ceilingEntry(order.createdAt()))
                .map(Map.Entry::getValue)
                .orElse(closed);
        double shares = backtest.shares().doubleValue() / ratio;
        double decided = live.shares().doubleValue();
        double tolerance = tolerance(live.shares(), ratio);
        if (Math.abs(shares - decided) <= tolerance
                && close.filter(Revision::isOther).isPresent()) {
            return Optional.of(new Cause(
                    kind(ratio), "sized in other shares: " + close.get().words()));
        }
        if (closed > 0 && Math.abs(shares * then / closed - decided) <= tolerance) {
            return Optional.of(new Cause(Cause.Kind.PRICE, words(then, closed)));
        }
        return Optional.empty();
    }

    private static String words(double then, double closed) {
        return Math.abs(then - closed) < CENT
                ? String.format(
                        Locale.ROOT, "sized before the orders of the check, after which the equity was $%.2f", then)
                : String.format(
                        Locale.ROOT,
                        "sized by an equity of $%.2f at the check, at the close it was $%.2f",
                        then,
                        closed);
    }

    private static Cause.Kind kind(double ratio) {
        return Math.abs(ratio - 1) < SPLIT ? Cause.Kind.PRICE : Cause.Kind.SPLIT;
    }

    /** Both are rounded down to whole shares, the one to those of then, the other to those of now. */
    private static double tolerance(BigDecimal shares, double ratio) {
        boolean whole = shares.stripTrailingZeros().scale() <= 0;
        return whole ? Math.max(1, 1 / ratio) : shares.doubleValue() * PARTS;
    }
}
