package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderJournal;
import livetrading.market.MarketData;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows orders to their end: brings the journal in line with what the broker says, and cancels what is to be cancelled. */
@Component
class OrderReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(OrderReconciliation.class);

    private final OrderJournal journal;
    private final Cancellations cancellations;
    private final SplitsBeforeBooking splits;
    private final Clock clock;

    OrderReconciliation(OrderJournal journal, Cancellations cancellations, SplitsBeforeBooking splits, Clock clock) {
        this.journal = journal;
        this.cancellations = cancellations;
        this.splits = splits;
        this.clock = clock;
    }

    boolean hasOpenOrders(Venue venue) {
        return !journal.open(venue.mode()).isEmpty();
    }

    /**
     * Takes over what the broker says of the orders under way, and cancels them where that is asked for.
     *
     * @return how many orders are under way after that
     */
    int tidy(Venue venue, Timeframe timeframe, Instructions instructions) throws BrokerException {
        reconcile(venue, timeframe);
        if (cancel(venue.broker(), venue.mode(), instructions::cancel) > 0) {
            reconcile(venue, timeframe);
        }
        return journal.open(venue.mode()).size();
    }

    /** Takes over what the broker says of the orders under way, and drops those that were never sent. */
    void reconcile(Venue venue, Timeframe timeframe) throws BrokerException {
        splits.follow(venue.broker(), venue.mode());
        reconcile(venue.broker(), venue.mode(), lastBar(venue, timeframe));
    }

    /** The beginning of the last completed bar. */
    static Instant lastBar(Venue venue, Timeframe timeframe) {
        MarketData data = venue.marketData();
        return data.days().lastBar(timeframe, data.completeUntil());
    }

    /**
     * Asks the broker about every order that is open in our records and books new fills.
     *
     * <p>An order that the broker does not show may still turn up for a while, during which it counts as open. After
     * that it is proved never to have arrived: when the same bar is decided again, the same order is sent under the same
     * id; when a later bar is current, it is void.
     *
     * @param currentBar beginning of the last completed bar
     */
    void reconcile(Broker broker, Mode mode, Instant currentBar) throws BrokerException {
        for (JournaledOrder order : journal.open(mode)) {
            if (order.orderState() instanceof OrderState.Unsent) {
                voidWhenOutdated(order, currentBar);
                continue;
            }
            Optional<BrokerOrder> known = broker.order(new ClientOrderId(order.clientOrderId()));
            if (known.isPresent()) {
                follow(order.clientOrderId(), known.get());
            } else if (neverArrived(order, broker)) {
                mark(order, new OrderState.Unsent());
                voidWhenOutdated(order, currentBar);
            }
        }
    }

    private boolean neverArrived(JournaledOrder order, Broker broker) {
        // it had any other order before: that it does not show it now proves nothing
        boolean unanswered =
                order.orderState() instanceof OrderState.Intended || order.orderState() instanceof OrderState.Unknown;
        return unanswered && !clock.instant().isBefore(order.updatedAt().plus(broker.visibleAfter()));
    }

    private void voidWhenOutdated(JournaledOrder order, Instant currentBar) {
        if (order.barTime().isBefore(currentBar)) {
            mark(order, new OrderState.Cancelled("it never reached the broker, and its bar is past"));
        }
    }

    /**
     * Asks the broker to cancel open orders. Whether it worked is seen at the next reconciliation.
     *
     * @param wanted which of them
     * @return how many there were
     */
    int cancel(Broker broker, Mode mode, Predicate<JournaledOrder> wanted) throws BrokerException {
        List<JournaledOrder> open = journal.open(mode);
        cancellations.keep(open);
        List<JournaledOrder> orders = open.stream().filter(wanted).toList();
        int asked = 0;
        for (JournaledOrder order : orders) {
            if (isUnsent(order)) {
                mark(order, new OrderState.Cancelled("cancelled before it was sent"));
            } else if (order.brokerOrderId() != null) {
                cancellations.ask(broker, order);
                asked++;
            } else {
                // what became of it is not known yet: it is asked for again when it is
                asked++;
            }
        }
        return asked;
    }

    static boolean isUnsent(JournaledOrder order) {
        return order.orderState() instanceof OrderState.Unsent;
    }

    /** Notes the state of an order that was not told by the broker. */
    OrderState mark(JournaledOrder order, OrderState state) {
        LOG.warn("{}: {} {}", order.clientOrderId(), state.code(), state.reason());
        journal.mark(order.clientOrderId(), state, clock.instant());
        return state;
    }

    /** Takes over what the broker says of an order, and books what is new of its executions. */
    void follow(String clientOrderId, BrokerOrder answer) {
        journal.follow(clientOrderId, answer, clock.instant())
                .forEach(trade -> LOG.info(
                        "Filled: {} {} {} at {}", trade.side(), trade.quantity(), trade.ticker(), trade.price()));
    }
}
