package livetrading.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the round trips of a database that was written before there were any, from its fills in the order in which they
 * were booked. One transaction: whoever is killed in between begins anew.
 *
 * <p>What was split or sold elsewhere shows only in what is held now and in sales that are larger than what was bought.
 */
@Component
class RoundTripHistory {

    private static final Limit PART = Limit.of(1_000);

    private static final int COST_DIGITS = 6;

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Trades trades;
    private final RoundTrips trips;
    private final OwnHoldings holdings;
    private final Orders orders;

    /** A row that cannot be read is set aside when the engine first steps; after that it is tried once more. */
    private static final int MOST_ATTEMPTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(RoundTripHistory.class);

    /** The last round trips of the tickers in this part. */
    private final Map<Key, BookedRoundTrip> last = new HashMap<>();

    private int attempts;

    private record Key(Mode mode, String ticker) {}

    RoundTripHistory(
            EntityManager entities,
            PlatformTransactionManager transactions,
            Trades trades,
            RoundTrips trips,
            OwnHoldings holdings,
            Orders orders) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.trades = trades;
        this.trips = trips;
        this.holdings = holdings;
        this.orders = orders;
    }

    /**
     * Does nothing when there are round trips, or nothing to make them from. What cannot be read keeps nobody from trading:
     * round trips begin with the next fill then.
     */
    void fillOnce() {
        if (attempts >= MOST_ATTEMPTS) {
            return;
        }
        attempts++;
        try {
            if (trips.count() == 0 && trades.newest() > 0) {
                transaction.executeWithoutResult(status -> fill());
            }
            attempts = MOST_ATTEMPTS;
        } catch (RuntimeException e) {
            LOG.warn("Round trips could not be made of the fills of before", e);
        }
    }

    private void fill() {
        // what a part changes is written at its end, and no query in between asks for it
        entities.setFlushMode(FlushModeType.COMMIT);
        last.clear();
        List<Trade> part = trades.findByIdGreaterThanOrderById(0, PART);
        while (!part.isEmpty()) {
            part.forEach(this::add);
            long end = Objects.requireNonNull(part.getLast().id());
            forgetPart();
            part = trades.findByIdGreaterThanOrderById(end, PART);
        }
        List.of(Mode.values()).forEach(this::compareWithHoldings);
        forgetPart();
        entities.setFlushMode(FlushModeType.AUTO);
    }

    private void forgetPart() {
        last.clear();
        entities.flush();
        entities.clear();
    }

    private void add(Trade fill) {
        Key key = new Key(fill.mode(), fill.ticker());
        Optional<BookedRoundTrip> before = Optional.ofNullable(last.get(key))
                .or(() -> trips.findFirstByModeAndTickerOrderByIdDesc(key.mode(), key.ticker()));
        if (fill.side() == Side.BUY) {
            BookedRoundTrip trip = before.filter(BookedRoundTrip::isOpen)
                    .filter(open -> !beginsAnew(open, fill))
                    .orElseGet(() -> trips.save(new BookedRoundTrip(fill, why(fill))));
            take(key, trip, fill, trip.held().add(fill.quantity()));
        } else {
            // a sale with a known profit is of shares that were held, however many a split had made of them
            before.filter(trip -> trip.isOpen() || fill.realizedProfit() != null)
                    .ifPresent(trip -> take(
                            key,
                            trip,
                            fill,
                            trip.held().subtract(fill.quantity()).max(BigDecimal.ZERO)));
        }
    }

    private void take(Key key, BookedRoundTrip trip, Trade fill, BigDecimal left) {
        trip.add(fill, why(fill));
        trip.holds(left, fill.timestamp());
        fill.belongsTo(trip);
        last.put(key, trip);
    }

    /** What is held now began with this order: what was open before was sold elsewhere. */
    private boolean beginsAnew(BookedRoundTrip open, Trade fill) {
        boolean begins = !open.entryOrder().equals(fill.clientOrderId())
                && holdings.findByModeAndTicker(fill.mode(), fill.ticker())
                        .filter(own -> own.entryOrder().equals(fill.clientOrderId()))
                        .isPresent();
        if (begins) {
            open.soldElsewhere(BigDecimal.ZERO, open.cost(), fill.timestamp());
        }
        return begins;
    }

    private void compareWithHoldings(Mode mode) {
        for (BookedRoundTrip open : trips.findByModeAndClosedAtIsNullOrderByTicker(mode)) {
            BigDecimal held = holdings.findByModeAndTicker(mode, open.ticker())
                    .map(OwnHolding::quantity)
                    .orElse(BigDecimal.ZERO);
            if (held.compareTo(open.held()) > 0) {
                open.split(held);
            } else if (held.compareTo(open.held()) < 0) {
                open.soldElsewhere(held, costOfMissing(open, held), lastFill(open));
            }
        }
    }

    private static BigDecimal costOfMissing(BookedRoundTrip open, BigDecimal held) {
        BigDecimal missing = open.held().subtract(held);
        return open.cost().multiply(missing).divide(open.shares(), COST_DIGITS, RoundingMode.HALF_EVEN);
    }

    private Instant lastFill(BookedRoundTrip open) {
        return trades.findByRoundTripOrderById(Objects.requireNonNull(open.id())).stream()
                .map(Trade::timestamp)
                .max(Instant::compareTo)
                .orElse(open.openedAt());
    }

    private String why(Trade fill) {
        return orders.findById(fill.clientOrderId()).map(JournaledOrder::reason).orElse("");
    }
}
