package livetrading.engine;

import java.time.Instant;
import livetrading.broker.BrokerException;
import livetrading.ledger.OrderBook;
import livetrading.market.MarketCalendar;
import org.springframework.stereotype.Component;

/** Brings the journal of orders in line with what the broker says of them. */
@Component
class Settlement {

    private final OrderDesk desk;
    private final OrderBook book;

    Settlement(OrderDesk desk, OrderBook book) {
        this.desk = desk;
        this.book = book;
    }

    boolean hasOpenOrders(Venue venue) {
        return !book.open(venue.mode()).isEmpty();
    }

    /**
     * Takes over what the broker says of the orders under way, and cancels them where that is asked for.
     *
     * @return how many orders are still to be cancelled
     */
    int tidy(Venue venue, Instructions instructions) throws BrokerException {
        settle(venue);
        if (!instructions.isCancelling()) {
            return 0;
        }
        int asked = desk.cancelOpen(venue.broker(), venue.mode());
        settle(venue);
        return asked == 0 ? 0 : book.open(venue.mode()).size();
    }

    /** Takes over what the broker says of the orders under way, and drops those that were never sent. */
    void settle(Venue venue) throws BrokerException {
        desk.settle(venue.broker(), venue.mode(), lastBar(venue));
    }

    /** The beginning of the daily bar of the last closed session. */
    static Instant lastBar(Venue venue) {
        return MarketCalendar.startOfDay(
                MarketCalendar.lastClosedSession(venue.marketData().now()).date());
    }
}
