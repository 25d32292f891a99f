package livetrading.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import livetrading.ledger.Decision;
import livetrading.ledger.Decisions;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderEvent;
import livetrading.ledger.OrderEvents;
import livetrading.ledger.Orders;
import livetrading.ledger.Trade;
import livetrading.ledger.Trades;
import livetrading.ui.format.Formats;
import livetrading.ui.format.Names;
import livetrading.ui.part.Facts;

/** Tells all that is known of an order: the decision that caused it, the order, what happened to it, its fills. */
@SpringComponent
public final class OrderStories {

    private final Orders orders;
    private final OrderEvents events;
    private final Trades trades;
    private final Decisions decisions;
    private final ByHand byHand;

    OrderStories(Orders orders, OrderEvents events, Trades trades, Decisions decisions, ByHand byHand) {
        this.orders = orders;
        this.events = events;
        this.trades = trades;
        this.decisions = decisions;
        this.byHand = byHand;
    }

    public Component of(String clientOrderId) {
        Optional<JournaledOrder> order = orders.findById(clientOrderId);
        Div story = new Div(
                decision(clientOrderId, order),
                order.map(OrderStories::order)
                        .orElseGet(() -> new Facts("Order")
                                .add("Client order id", clientOrderId)
                                .add("Journal", "it holds no such order (any more)")),
                events(events.findByClientOrderIdOrderById(clientOrderId)),
                fills(trades.findByClientOrderIdOrderById(clientOrderId)));
        order.flatMap(byHand::cancelButton).ifPresent(story::add);
        story.addClassName("story");
        return story;
    }

    private Facts decision(String clientOrderId, Optional<JournaledOrder> order) {
        return decisions.findByClientOrderIdOrderByIdDesc(clientOrderId).stream()
                .findFirst()
                .map(OrderStories::decision)
                .orElseGet(() -> new Facts("Decision")
                        .add(
                                "Reason",
                                order.map(JournaledOrder::reason)
                                        .map(Formats::sentence)
                                        .orElse("it was not written down, or is forgotten")));
    }

    /** All that is known of a decision but its order. */
    static Facts decision(Decision row) {
        return new Facts("Decision")
                .add("Reason", Formats.sentence(row.reason()))
                .add("Action", row.action().name())
                .add("Strategy", Names.strategy(row.strategy()))
                .add("Wanted stance", OrderWords.name(row.stance()))
                .add("Price", row.price() == null ? null : Formats.price(row.price()))
                .add("Bar", row.barTime() == null ? null : Formats.dateTime(row.barTime()))
                .add("Decided", Formats.full(row.decidedAt()))
                .add(
                        "Repeated",
                        row.times() == 1
                                ? null
                                : "%s times in all, until %s"
                                        .formatted(Formats.count(row.times()), Formats.full(row.decidedUntil())));
    }

    private static Facts order(JournaledOrder order) {
        return new Facts("Order")
                .add("Order", OrderWords.order(order))
                .add("Type", OrderWords.TYPE)
                .add("Status", OrderWords.status(order))
                .add("Filled", OrderWords.filled(order))
                .add("Client order id", order.clientOrderId())
                .add("Broker's id", order.brokerOrderId())
                .add("Mode", order.mode().name())
                .add("Written down", Formats.full(order.createdAt()))
                .add("Last change", Formats.full(order.updatedAt()));
    }

    private static Facts events(List<OrderEvent> events) {
        Facts facts = new Facts("What happened");
        for (OrderEvent event : events) {
            String words = event.message().isEmpty() ? "" : ": " + Formats.sentence(event.message());
            facts.add(moment(event.at()), event.state().map(OrderWords::state).orElse("") + words);
        }
        return facts.orIfEmpty("No event is known.");
    }

    private static Facts fills(List<Trade> fills) {
        Facts facts = new Facts("Fills");
        for (Trade fill : fills) {
            String profit = fill.realizedProfit() == null ? "" : ", realized " + Formats.profit(fill.realizedProfit());
            facts.add(
                    moment(fill.timestamp()),
                    "%s at %s, fees %s%s"
                            .formatted(
                                    Formats.quantity(fill.quantity()),
                                    Formats.price(fill.price()),
                                    Formats.money(fill.fees()),
                                    profit));
        }
        return facts.orIfEmpty("Nothing is filled.");
    }

    /** To the second, in the zone that the rest of the page names. */
    private static String moment(Instant at) {
        return Formats.date(at) + " " + Formats.time(at);
    }
}
