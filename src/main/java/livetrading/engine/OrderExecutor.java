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
import livetrading.ledger.TradingPlan;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends orders so that none is lost or sent twice, and follows them to their end. */
@Component
class OrderExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(OrderExecutor.class);

    private final OrderJournal journal;
    private final Cancellations cancellations;
    private final Clock clock;

    OrderExecutor(OrderJournal journal, Cancellations cancellations, Clock clock) {
        this.journal = journal;
        this.cancellations = cancellations;
        this.clock = clock;
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

    /** What became of an order that has left before; empty when there is none, or when it may be sent again. */
    Optional<OrderState> before(ClientOrderId id) {
        return journal.find(id.value())
                .map(JournaledOrder::orderState)
                .filter(state -> !(state instanceof OrderState.Unsent));
    }

    /** Writes an approved order down, sends it, and says what became of it. */
    OrderState send(Broker broker, Mode mode, ApprovedOrder approved, TradingPlan plan) {
        Optional<JournaledOrder> intended = journal.intend(mode, approved.intent(), plan, clock.instant());
        if (intended.isEmpty()) {
            return before(approved.intent().clientOrderId()).orElseThrow();
        }
        JournaledOrder order = intended.get();
        LOG.info(
                "{} {} {} ({}): {}",
                order.side(),
                order.quantity().toPlainString(),
                order.ticker(),
                order.clientOrderId(),
                order.reason());
        try {
            BrokerOrder answer = broker.submit(approved);
            follow(order.clientOrderId(), answer);
            return answer.state();
        } catch (BrokerException.Refused e) {
            return mark(order, new OrderState.Rejected(String.valueOf(e.getMessage())));
        } catch (BrokerException.Unauthorised e) {
            return mark(order, new OrderState.Rejected(String.valueOf(e.getMessage())));
        } catch (BrokerException e) {
            return mark(order, new OrderState.Unknown(String.valueOf(e.getMessage())));
        }
    }

    private OrderState mark(JournaledOrder order, OrderState state) {
        LOG.warn("{}: {} {}", order.clientOrderId(), state.code(), state.reason());
        journal.mark(order.clientOrderId(), state, clock.instant());
        return state;
    }

    private void follow(String clientOrderId, BrokerOrder answer) {
        journal.follow(clientOrderId, answer, clock.instant())
                .forEach(trade -> LOG.info(
                        "Filled: {} {} {} at {}", trade.side(), trade.quantity(), trade.ticker(), trade.price()));
    }
}
