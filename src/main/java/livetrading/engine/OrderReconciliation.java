package livetrading.engine;

import java.time.Instant;
import java.util.Map;
import livetrading.broker.BrokerException;
import livetrading.ledger.OrderJournal;
import livetrading.market.MarketData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import org.springframework.stereotype.Component;

/** Brings the journal of orders in line with what the broker says of them. */
@Component
class OrderReconciliation {

    private final OrderExecutor executor;
    private final OrderJournal journal;
    private final StrayOrders strays;

    OrderReconciliation(OrderExecutor executor, OrderJournal journal, StrayOrders strays) {
        this.executor = executor;
        this.journal = journal;
        this.strays = strays;
    }

    boolean hasOpenOrders(Venue venue) {
        return !journal.open(venue.mode()).isEmpty();
    }

    /**
     * Compares the list of open orders at the broker with our records.
     *
     * @return orders of the program that they do not know, by ticker
     */
    Map<Ticker, ClientOrderId> strays(Venue venue) throws BrokerException {
        return strays.find(venue.broker(), venue.mode());
    }

    /**
     * Takes over what the broker says of the orders under way, and cancels them where that is asked for.
     *
     * @return how many orders are under way after that
     */
    int tidy(Venue venue, Timeframe timeframe, Instructions instructions) throws BrokerException {
        reconcile(venue, timeframe);
        if (executor.cancel(venue.broker(), venue.mode(), instructions::cancel) > 0) {
            reconcile(venue, timeframe);
        }
        return journal.open(venue.mode()).size();
    }

    /** Takes over what the broker says of the orders under way, and drops those that were never sent. */
    void reconcile(Venue venue, Timeframe timeframe) throws BrokerException {
        executor.reconcile(venue.broker(), venue.mode(), lastBar(venue, timeframe));
    }

    /** The beginning of the last completed bar. */
    static Instant lastBar(Venue venue, Timeframe timeframe) {
        MarketData data = venue.marketData();
        return data.days().lastBar(timeframe, data.completeUntil());
    }
}
