package livetrading.ledger;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the round trips of a database that was written before there were any. One transaction: whoever is killed in
 * between begins anew.
 */
@Component
class RoundTripHistory {

    private static final Limit PART = Limit.of(1_000);

    /** A row that cannot be read is set aside when the engine first steps; after that it is tried once more. */
    private static final int MOST_ATTEMPTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(RoundTripHistory.class);

    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Trades trades;
    private final RoundTrips trips;
    private final OwnHoldings holdings;
    private final JdbcTemplate sql;
    private int attempts;

    RoundTripHistory(
            EntityManager entities,
            PlatformTransactionManager transactions,
            Trades trades,
            RoundTrips trips,
            OwnHoldings holdings,
            JdbcTemplate sql) {
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.trades = trades;
        this.trips = trips;
        this.holdings = holdings;
        this.sql = sql;
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
        List<OwnHolding> held = List.of(Mode.values()).stream()
                .flatMap(mode -> holdings.findByModeOrderByTicker(mode).stream())
                .toList();
        var made = new RoundTripsFromFills(held, this::write);
        List<Trade> part = trades.findByIdGreaterThanOrderById(0, PART);
        while (!part.isEmpty()) {
            Map<String, String> reasons = reasons(part);
            part.forEach(fill -> made.add(fill, reasons.getOrDefault(fill.clientOrderId(), "")));
            long end = Objects.requireNonNull(part.getLast().id());
            forget();
            part = trades.findByIdGreaterThanOrderById(end, PART);
        }
        made.end();
        forget();
    }

    /** What is written is not looked at again. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private void write(BookedRoundTrip trip, List<Long> fills) {
        entities.persist(trip);
        sql.batchUpdate(
                "UPDATE trade_history SET round_trip = ? WHERE id = ?",
                fills.stream().map(fill -> new Object[] {trip.id(), fill}).toList());
    }

    private Map<String, String> reasons(List<Trade> fills) {
        Set<String> ids = new HashSet<>();
        fills.forEach(fill -> ids.add(fill.clientOrderId()));
        Map<String, String> reasons = new HashMap<>();
        new NamedParameterJdbcTemplate(sql)
                .query(
                        "SELECT client_order_id, reason FROM orders WHERE client_order_id IN (:ids)",
                        Map.of("ids", ids),
                        row -> {
                            reasons.put(row.getString(1), row.getString(2));
                        });
        return reasons;
    }
}
