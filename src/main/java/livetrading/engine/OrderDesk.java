package livetrading.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.Mandate;
import livetrading.ledger.OrderBook;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends orders so that none is lost or sent twice, and follows them to their end. */
@Component
class OrderDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDesk.class);

    private final OrderBook book;
    private final Clock clock;

    OrderDesk(OrderBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * Asks the broker about every order that is open in our books and books new fills.
     *
     * <p>An order that the broker does not have was written down by a cycle that ended before it could send it. It stays
     * as it is: when the same bar is decided again, the same order is sent; when a later bar is decided, it is void.
     */
    void settle(Broker broker, Mode mode) throws BrokerException {
        for (JournaledOrder order : book.open(mode)) {
            Optional<BrokerOrder> known = broker.order(new ClientOrderId(order.clientOrderId()));
            known.ifPresent(answer -> follow(order.clientOrderId(), answer));
        }
    }

    /** Takes orders that never left, decided on an earlier bar than the current one, out of the books. */
    void voidUnsent(Mode mode, Instant barTime) {
        book.open(mode).stream()
                .filter(OrderDesk::isUnsent)
                .filter(order -> order.barTime().isBefore(barTime))
                .forEach(order -> book.mark(
                        order.clientOrderId(),
                        new OrderState.Cancelled("never sent: the program ended before"),
                        clock.instant()));
    }

    static boolean isUnsent(JournaledOrder order) {
        return order.orderState() instanceof OrderState.Intended;
    }

    /** Writes an approved order down, sends it, and says what became of it. */
    OrderState send(Broker broker, Mode mode, ApprovedOrder approved, Mandate mandate) {
        JournaledOrder order = book.intend(mode, approved.intent(), mandate, clock.instant());
        if (!isUnsent(order)) {
            return order.orderState();
        }
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
        } catch (BrokerException e) {
            return mark(order, new OrderState.Unknown(String.valueOf(e.getMessage())));
        }
    }

    private OrderState mark(JournaledOrder order, OrderState state) {
        LOG.warn("{}: {} {}", order.clientOrderId(), state.code(), state.reason());
        book.mark(order.clientOrderId(), state, clock.instant());
        return state;
    }

    private void follow(String clientOrderId, BrokerOrder answer) {
        book.follow(clientOrderId, answer, clock.instant())
                .forEach(trade -> LOG.info(
                        "Filled: {} {} {} at {}", trade.side(), trade.quantity(), trade.ticker(), trade.price()));
    }
}
