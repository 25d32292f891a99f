package livetrading.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.deviation.Cause;
import livetrading.deviation.DealDifference;
import livetrading.ledger.JournaledOrder;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Closes that are others now than when it was decided by them.
 *
 * <p>A later split or dividend changes all closes of before alike. That makes other sizes, but no other signals: it is no
 * reason why one side trades and the other does not. A single close that was corrected is.
 */
final class PriceRevisions {

    /** Beyond that, as a fraction, two prices are not the same; and prices are told in cents. */
    private static final double ROUNDING = 1e-4;

    private static final double HALF_A_CENT = 0.005;

    private final RecordedDecisions decisions;
    private final Map<Ticker, Bars> prices;
    private final NavigableSet<LocalDate> sessions;

    /**
     * @param prices as they are now
     * @param sessions that were played
     */
    PriceRevisions(RecordedDecisions decisions, Map<Ticker, Bars> prices, NavigableSet<LocalDate> sessions) {
        this.decisions = decisions;
        this.prices = prices;
        this.sessions = sessions;
    }

    /**
     * A close by which was decided, in US dollars.
     *
     * @param then what it was then
     * @param now what it is now
     */
    record Revision(BigDecimal then, double now) {

        /** How many dollars of now were as many as one is. */
        double ratio() {
            return then.doubleValue() / now;
        }

        boolean isOther() {
            return !isLike(1);
        }

        private boolean isLike(double other) {
            double tolerance = ROUNDING + HALF_A_CENT / now + HALF_A_CENT / then.doubleValue();
            return Math.abs(ratio() / other - 1) <= tolerance;
        }

        String words() {
            return "decided by a close of $%s, which is $%s now"
                    .formatted(RecordedCauses.plain(then), RecordedCauses.plain(BigDecimal.valueOf(now)));
        }
    }

    /** Of the close by which an order was sized; empty when that is not known. */
    Optional<Revision> of(JournaledOrder order) {
        OptionalDouble now =
                close(new Ticker(order.ticker()), LocalDate.ofInstant(order.barTime(), MarketCalendar.NEW_YORK));
        return now.isEmpty()
                ? Optional.empty()
                : decisions.price(order).map(then -> new Revision(then, now.getAsDouble()));
    }

    /** Of the close of a session; empty when it is not known by which it was decided. */
    private Optional<Revision> of(Ticker ticker, LocalDate bar) {
        OptionalDouble now = close(ticker, bar);
        LocalDate next = Optional.ofNullable(sessions.higher(bar)).orElse(bar);
        return now.isEmpty()
                ? Optional.empty()
                : decisions.price(ticker, bar, next).map(then -> new Revision(then, now.getAsDouble()));
    }

    private OptionalDouble close(Ticker ticker, LocalDate date) {
        Bars bars = prices.get(ticker);
        int bar = bars == null ? 0 : bars.indexOf(MarketCalendar.startOfDay(date));
        return bars == null || bar == bars.size() || !bars.date(bar).equals(date)
                ? OptionalDouble.empty()
                : OptionalDouble.of(bars.close()[bar]);
    }

    /** A close that was another one, and not because all of before were told anew alike. */
    Optional<Cause> corrected(DealDifference difference, LocalDate bar) {
        return of(difference.ticker(), bar)
                .filter(Revision::isOther)
                .filter(revision -> !isLikeOf(difference.ticker(), revision, sessions.lower(bar))
                        && !isLikeOf(difference.ticker(), revision, sessions.higher(bar)))
                .map(revision -> new Cause(Cause.Kind.DATA, revision.words()));
    }

    private boolean isLikeOf(Ticker ticker, Revision revision, @Nullable LocalDate neighbour) {
        return Optional.ofNullable(neighbour)
                .flatMap(date -> of(ticker, date))
                .filter(other -> revision.isLike(other.ratio()))
                .isPresent();
    }
}
