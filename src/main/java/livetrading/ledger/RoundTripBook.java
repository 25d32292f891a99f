package livetrading.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the round trips in step with what the program holds: each change of both is one transaction, so that one is open
 * exactly while shares are held.
 */
@Component
public class RoundTripBook {

    private final RoundTrips trips;
    private final Trades trades;
    private final RoundTripHistory history;

    RoundTripBook(RoundTrips trips, Trades trades, RoundTripHistory history) {
        this.trips = trips;
        this.trades = trades;
        this.history = history;
        history.fillOnce();
    }

    /** What was booked before there were round trips comes first, as far as it can be read. */
    public void completeHistory() {
        history.fillOnce();
    }

    /**
     * Takes in a fill that is about to be stored, and tells it where it belongs. A sale of shares that nobody knows of
     * belongs nowhere.
     *
     * @param before what was held before the fill
     * @param left shares that are held after it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void book(Trade fill, String why, Optional<OwnHolding> before, BigDecimal left) {
        trips.findFirstByModeAndTickerAndClosedAtIsNullOrderByIdDesc(fill.mode(), fill.ticker())
                .or(() -> before.map(known -> new BookedRoundTrip(known, fill)))
                .or(() -> fill.side() == Side.BUY ? Optional.of(new BookedRoundTrip(fill, why)) : Optional.empty())
                .ifPresent(trip -> {
                    trip.add(fill, why);
                    trip.holds(left, fill.timestamp());
                    fill.belongsTo(trips.save(trip));
                });
    }

    /** Shares are sold without an order of the program, which holds them until now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soldElsewhere(OwnHolding own, BigDecimal left, Instant now) {
        open(own).ifPresent(trip -> {
            trip.soldElsewhere(left, own.costOf(own.quantity().subtract(left)), now);
            trips.save(trip);
        });
    }

    /** A split makes other shares of ours. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void split(OwnHolding own, BigDecimal shares) {
        open(own).ifPresent(trip -> {
            trip.split(shares);
            trips.save(trip);
        });
    }

    private Optional<BookedRoundTrip> open(OwnHolding own) {
        return trips.findFirstByModeAndTickerAndClosedAtIsNullOrderByIdDesc(own.mode(), own.ticker());
    }

    /**
     * Notes what the back-test would have paid for a fill.
     *
     * @param price in US dollars
     */
    @Transactional
    public void modelled(long fill, BigDecimal price) {
        trades.findById(fill).filter(trade -> trade.modelledPrice() == null).ifPresent(trade -> {
            trade.modelledAt(price);
            trades.save(trade);
            Optional.ofNullable(trade.roundTrip()).flatMap(trips::findById).ifPresent(trip -> {
                trip.modelled(trade, price);
                trips.save(trip);
            });
        });
    }

    /**
     * The best and the worst moment of a round trip so far; they are final for one that is over.
     *
     * @param best as a fraction above the entry price; null when it cannot be known
     * @param worst the same of the lowest price
     */
    public record Moments(
            long trip, @Nullable BigDecimal best, @Nullable BigDecimal worst) {}

    /** Notes best and worst moments, all in one transaction. */
    @Transactional
    public void measured(List<Moments> news) {
        for (Moments moments : news) {
            trips.findById(moments.trip()).ifPresent(trip -> {
                trip.measure(moments.best(), moments.worst());
                trips.save(trip);
            });
        }
    }
}
