package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Orders that belong together: an entry and its exits, or two exits of which one is to happen. */
final class Legs {

    private final Ids ids;
    private final OrderBook book;
    private final Transitions transitions;

    Legs(Ids ids, OrderBook book, Transitions transitions) {
        this.ids = ids;
        this.book = book;
        this.transitions = transitions;
    }

    /** Makes the legs of an order, held until their time comes. */
    void attach(Order order) {
        Ticket ticket = order.ticket();
        boolean exitsOnly = ticket.orderClass() == OrderClass.OCO;
        Side exit = exitsOnly ? ticket.side() : ticket.side().opposite();
        List<Order> legs = new ArrayList<>();
        if (!exitsOnly) {
            ticket.takeProfit()
                    .ifPresent(
                            price -> legs.add(leg(order, exit, OrderType.LIMIT, Optional.of(price), Optional.empty())));
        }
        ticket.stopLoss()
                .ifPresent(stop -> legs.add(leg(
                        order,
                        exit,
                        ticket.stopLossLimit().isPresent() ? OrderType.STOP_LIMIT : OrderType.STOP,
                        ticket.stopLossLimit(),
                        Optional.of(stop))));
        order.attach(legs);
        if (exitsOnly) {
            order.pair(legs.getFirst());
        } else if (legs.size() == 2) {
            legs.getFirst().pair(legs.getLast());
        }
    }

    private Order leg(
            Order parent, Side side, OrderType type, Optional<BigDecimal> limitPrice, Optional<BigDecimal> stopPrice) {
        BigDecimal qty = parent.qty().orElseThrow();
        Ticket ticket = Ticket.plain(side, parent.symbol(), qty, type, limitPrice, stopPrice)
                .timed(parent.ticket().timeInForce())
                .identified(ids.next().toString());
        Order leg = new Order(ids.next(), parent.asset(), ticket, parent.source());
        parent.time(Moment.CREATED).ifPresent(at -> {
            leg.mark(Moment.CREATED, at);
            leg.mark(Moment.SUBMITTED, at);
        });
        leg.become(OrderStatus.HELD);
        book.add(leg);
        return leg;
    }

    /** Whether a leg that is held is to be executed when its stop is reached. */
    static boolean isArmed(Order leg) {
        return leg.sibling().isPresent()
                && leg.parent()
                        .filter(parent -> isFilled(parent) || parent.ticket().orderClass() == OrderClass.OCO)
                        .isPresent();
    }

    private static boolean isFilled(Order order) {
        return order.status() == OrderStatus.FILLED;
    }

    /** A leg's stop was reached: it takes the place of its sibling. */
    void release(Order leg) {
        leg.sibling().ifPresent(this::cancel);
        transitions.to(leg, OrderStatus.NEW);
    }

    void afterFill(Order order) {
        order.sibling().filter(sibling -> !sibling.status().isTerminal()).ifPresent(sibling -> {
            if (isFilled(order)) {
                cancel(sibling);
            } else {
                sibling.shrink(order.openQty());
            }
        });
        if (isFilled(order) && order.ticket().orderClass() != OrderClass.OCO) {
            order.legs().stream().limit(1).forEach(leg -> transitions.to(leg, OrderStatus.NEW));
        }
    }

    void afterEnd(Order order) {
        order.sibling().ifPresent(this::cancel);
        order.legs().forEach(this::cancel);
    }

    private void cancel(Order order) {
        if (!order.status().isTerminal()) {
            transitions.to(order, OrderStatus.CANCELED);
        }
    }
}
