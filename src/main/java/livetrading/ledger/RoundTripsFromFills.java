package livetrading.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import livetrading.portfolio.Mode;
import livetrading.portfolio.Side;

/**
 * Makes round trips from fills in the order in which they were booked, and from what is held after all of them. What was
 * split or sold elsewhere shows only in that, and in sales that are larger than what was bought.
 */
final class RoundTripsFromFills {

    private static final int COST_DIGITS = 6;

    private final Map<Key, OwnHolding> holdings = new HashMap<>();
    private final BiConsumer<BookedRoundTrip, List<Long>> made;

    /** The last one of each ticker. */
    private final Map<Key, Draft> last = new HashMap<>();

    private record Key(Mode mode, String ticker) {}

    /** A round trip, its fills so far, and when the last of them was. */
    private static final class Draft {

        private final BookedRoundTrip trip;
        private final List<Long> fills = new ArrayList<>();
        private Instant lastFill;

        Draft(BookedRoundTrip trip) {
            this.trip = trip;
            this.lastFill = trip.openedAt();
        }

        void take(Trade fill, String why, BigDecimal left) {
            trip.add(fill, why);
            trip.holds(left, fill.timestamp());
            fills.add(Objects.requireNonNull(fill.id()));
            lastFill = fill.timestamp().isAfter(lastFill) ? fill.timestamp() : lastFill;
        }
    }

    /**
     * @param holdings that there are now
     * @param made takes each round trip, once nothing can become of it any more, with the ids of its fills
     */
    RoundTripsFromFills(List<OwnHolding> holdings, BiConsumer<BookedRoundTrip, List<Long>> made) {
        holdings.forEach(own -> this.holdings.put(new Key(own.mode(), own.ticker()), own));
        this.made = made;
    }

    /** @param why as the order says */
    void add(Trade fill, String why) {
        Key key = new Key(fill.mode(), fill.ticker());
        Optional<Draft> before = Optional.ofNullable(last.get(key));
        if (fill.side() == Side.BUY) {
            Draft draft = before.filter(one -> one.trip.isOpen() && !beginsAnew(key, one.trip, fill))
                    .orElseGet(() -> begin(key, fill, why));
            draft.take(fill, why, draft.trip.held().add(fill.quantity()));
        } else {
            // a sale with a known profit is of shares that were held, however many a split had made of them
            before.filter(one -> one.trip.isOpen() || fill.realizedProfit() != null)
                    .ifPresent(draft -> draft.take(
                            fill,
                            why,
                            draft.trip.held().subtract(fill.quantity()).max(BigDecimal.ZERO)));
        }
    }

    private Draft begin(Key key, Trade fill, String why) {
        Draft draft = new Draft(new BookedRoundTrip(fill, why));
        Optional.ofNullable(last.put(key, draft)).ifPresent(this::give);
        return draft;
    }

    private void give(Draft draft) {
        made.accept(draft.trip, draft.fills);
    }

    /** What is held now began with this order: what was open before was sold elsewhere. */
    private boolean beginsAnew(Key key, BookedRoundTrip open, Trade fill) {
        boolean begins = !open.entryOrder().equals(fill.clientOrderId())
                && Optional.ofNullable(holdings.get(key))
                        .filter(own -> own.entryOrder().equals(fill.clientOrderId()))
                        .isPresent();
        if (begins) {
            open.soldElsewhere(BigDecimal.ZERO, open.cost(), fill.timestamp());
        }
        return begins;
    }

    /** There are no more fills. */
    void end() {
        last.forEach((key, draft) -> {
            if (draft.trip.isOpen()) {
                compareWithHolding(key, draft);
            }
            give(draft);
        });
        last.clear();
    }

    private void compareWithHolding(Key key, Draft draft) {
        BookedRoundTrip open = draft.trip;
        BigDecimal held =
                Optional.ofNullable(holdings.get(key)).map(OwnHolding::quantity).orElse(BigDecimal.ZERO);
        if (held.compareTo(open.held()) > 0) {
            open.split(held);
        } else if (held.compareTo(open.held()) < 0) {
            BigDecimal costOfMissing = open.cost()
                    .multiply(open.held().subtract(held))
                    .divide(open.shares(), COST_DIGITS, RoundingMode.HALF_EVEN);
            open.soldElsewhere(held, costOfMissing, draft.lastFill);
        }
    }
}
