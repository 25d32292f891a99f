package livetrading.engine;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import livetrading.ledger.Orders;
import livetrading.ledger.Position;
import livetrading.ledger.Positions;
import livetrading.market.Ticker;
import livetrading.portfolio.Holding;
import livetrading.portfolio.Mode;
import livetrading.portfolio.StockSplit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Watches the shares that the program did not buy, in tickers in which it has ordered lately: where they become fewer, the
 * user has sold some, or the program has sold what was not its own. Either is told.
 */
@Component
class OwnersShares {

    /** So long after one of our orders it may have been that order. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final Positions positions;
    private final Orders orders;
    private final DriftNotes notes;
    private final PersistentDifference persistent;
    private final Clock clock;
    private final Map<Mode, Map<Ticker, BigDecimal>> known = new EnumMap<>(Mode.class);

    OwnersShares(Positions positions, Orders orders, DriftNotes notes, Clock clock) {
        this.positions = positions;
        this.orders = orders;
        this.notes = notes;
        this.persistent = new PersistentDifference(clock);
        this.clock = clock;
    }

    void check(AccountSnapshot snapshot, Mode mode) {
        if (mode == Mode.SIMULATED) {
            // nobody else trades there
            return;
        }
        Map<Ticker, Position> last = positions.findByModeOrderByTicker(mode).stream()
                .collect(Collectors.toMap(position -> new Ticker(position.ticker()), position -> position));
        Map<Ticker, BigDecimal> before = known.computeIfAbsent(mode, first -> external(last));
        snapshot.portfolio().holdings().forEach((ticker, holding) -> {
            if (wasSplit(last.get(ticker), holding)) {
                // our records follow it first
                before.remove(ticker);
            } else {
                before.putIfAbsent(ticker, external(snapshot, ticker));
            }
        });
        Map.copyOf(before).forEach((ticker, shares) -> compare(snapshot, mode, ticker, shares));
    }

    private static Map<Ticker, BigDecimal> external(Map<Ticker, Position> last) {
        var external = new HashMap<Ticker, BigDecimal>();
        last.forEach((ticker, row) ->
                external.put(ticker, row.quantity().subtract(row.ownQuantity()).max(BigDecimal.ZERO)));
        return external;
    }

    private static BigDecimal external(AccountSnapshot snapshot, Ticker ticker) {
        return snapshot.external(ticker).max(BigDecimal.ZERO);
    }

    private static boolean wasSplit(@Nullable Position last, Holding now) {
        return last != null
                && StockSplit.between(last.quantity(), last.averagePrice(), now).isPresent();
    }

    /** What is executed shows in the account before it is booked, or after: only what lasts counts. */
    private void compare(AccountSnapshot snapshot, Mode mode, Ticker ticker, BigDecimal before) {
        String key = mode + " " + ticker;
        BigDecimal now = external(snapshot, ticker);
        if (now.compareTo(before) == 0 || snapshot.openOrder(ticker).isPresent()) {
            persistent.forget(key);
        } else if (!persistent.isNew(key, DriftCheck.plain(now)) && persistent.hasLasted(key)) {
            persistent.forget(key);
            known.computeIfAbsent(mode, first -> new HashMap<>()).put(ticker, now);
            Instant since = clock.instant().minus(LATELY);
            if (now.compareTo(before) < 0
                    && orders.existsByModeAndTickerAndUpdatedAtGreaterThanEqual(mode, ticker.symbol(), since)) {
                note(ticker, before, now);
            }
        }
    }

    private void note(Ticker ticker, BigDecimal before, BigDecimal now) {
        notes.note(
                "%s: of %s shares that count as yours %s are left, and by its records the program sold none of them. If you did not sell them, compare the orders of this ticker with those at your broker"
                        .formatted(ticker, DriftCheck.plain(before), DriftCheck.plain(now)));
    }
}
