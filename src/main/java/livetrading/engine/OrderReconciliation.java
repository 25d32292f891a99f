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
    private final LostOrders lost;
    private final EntrySizes sizes;
    private final Clock clock;

    OrderReconciliation(
            OrderJournal journal,
            Cancellations cancellations,
            SplitsBeforeBooking splits,
            LostOrders lost,
            EntrySizes sizes,
            Clock clock) {
        this.journal = journal;
        this.cancellations = cancellations;
        this.splits = splits;
        this.lost = lost;
        this.sizes = sizes;
        this.clock = clock;
    }

    boolean hasOpenOrders(Venue venue) {
        return !journal.open(venue.mode()).isEmpty();
    }

    /** Whether there is an order that the broker neither answered nor shows: that may take hours. */
    boolean hasLostOrders(Venue venue) {
        return journal.open(venue.mode()).stream().anyMatch(order -> order.isUnanswered() && order.isMissed());
    }

    /** Whether no order is under way but such as are cancelled as soon as the broker shows them. */
    boolean hasNothingToCancel(Mode mode) {
        return journal.open(mode).stream().allMatch(order -> order.isUnanswered() && order.isCancelAsked());
    }

    /** Takes over what the broker says of the orders under way, and cancels them where that is asked for. */
    void tidy(Venue venue, Timeframe timeframe, Instructions instructions) throws BrokerException {
        reconcile(venue, timeframe);
        if (cancel(venue.broker(), venue.mode(), instructions::cancel) > 0) {
            reconcile(venue, timeframe);
        }
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
     * <p>An order that the broker does not show may still turn up until its time in force is over; it counts as open for
     * so long, and is void after that. Where it is proved at once that it never arrived, the same order is sent under the
     * same id when the same bar is decided again; when a later bar is current, it is void.
     *
     * @param currentBar beginning of the last completed bar
     */
    void reconcile(Broker broker, Mode mode, Instant currentBar) throws BrokerException {
        for (JournaledOrder order : journal.open(mode)) {
            if (!lost.isToBeLookedFor(order)) {
                continue;
            }
            Optional<BrokerOrder> known = broker.order(new ClientOrderId(order.clientOrderId()));
            if (known.isPresent()) {
                take(order, known.get());
            } else if (isUnsent(order)) {
                voidWhenOutdated(order, currentBar);
            } else if (order.isUnanswered() && lost.isOverdue(order, broker)) {
                // it had any other order before: that it does not show it now proves nothing
                miss(order, broker, currentBar);
            }
        }
    }

    private void miss(JournaledOrder order, Broker broker, Instant currentBar) throws BrokerException {
        if (!lost.neverArrives(order, broker)) {
            lost.miss(order);
            return;
        }
        lost.giveUp(order);
        if (broker.lastsUntil(order.updatedAt()).isAfter(order.updatedAt())) {
            mark(order, new OrderState.Cancelled("it never reached the broker, and its session is over"));
        } else {
            mark(order, new OrderState.Unsent());
            voidWhenOutdated(order, currentBar);
        }
    }

    private void voidWhenOutdated(JournaledOrder order, Instant currentBar) {
        if (order.barTime().isBefore(currentBar)) {
            mark(order, new OrderState.Cancelled("it never reached the broker, and its bar is past"));
        }
    }

    /**
     * Asks the broker to cancel open orders. Whether it worked is seen at the next reconciliation. Those of which it has
     * said nothing yet are cancelled when it does.
     *
     * @param wanted which of them
     * @return for how many it was asked
     */
    int cancel(Broker broker, Mode mode, Predicate<JournaledOrder> wanted) throws BrokerException {
        List<JournaledOrder> open = journal.open(mode);
        cancellations.keep(open);
        List<JournaledOrder> orders = open.stream().filter(wanted).toList();
        int asked = 0;
        for (JournaledOrder order : orders) {
            if (isUnsent(order)) {
                mark(order, new OrderState.Cancelled("cancelled before it was sent"));
            } else if (order.isUnanswered()) {
                journal.askToCancel(order.clientOrderId(), "the program", clock.instant());
            } else {
                cancellations.ask(broker, order);
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

    /** Takes over what the broker says of an order, and tells it where the order was missed. */
    void take(JournaledOrder order, BrokerOrder answer) {
        follow(order.clientOrderId(), answer);
        lost.turnUp(order, answer);
    }

    /** Takes over what the broker says of an order, and books what is new of its executions. */
    void follow(String clientOrderId, BrokerOrder answer) {
        journal.follow(clientOrderId, answer, clock.instant()).forEach(trade -> {
            LOG.info("Filled: {} {} {} at {}", trade.side(), trade.quantity(), trade.ticker(), trade.price());
            sizes.check(trade);
        });
    }
}
