package livetrading.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.ledger.AlertKind;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderEvent;
import livetrading.ledger.OrderEvents;
import livetrading.ledger.Orders;
import livetrading.portfolio.OrderState;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Orders that the broker refused, or of which nobody knows what became. */
@Component
final class OrderNews implements NewsSource {

    private final OrderEvents events;
    private final Orders orders;

    OrderNews(OrderEvents events, Orders orders) {
        this.events = events;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "order_events";
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.ORDER_TROUBLE);
    }

    @Override
    public long newest(Instant now) {
        return events.newest();
    }

    @Override
    public Batch after(long last, Instant now) {
        List<OrderEvent> rows = events.findByIdGreaterThanOrderById(last, Limit.of(MOST));
        List<News> news = rows.stream().flatMap(this::news).toList();
        return new Batch(news, rows.isEmpty() ? last : rows.getLast().id().orElse(last));
    }

    private Stream<News> news(OrderEvent event) {
        Optional<OrderState> state = event.state();
        boolean refused = state.filter(OrderState.Rejected.class::isInstance).isPresent();
        boolean unknown = state.filter(OrderState.Unknown.class::isInstance).isPresent();
        return refused || unknown
                ? orders.findById(event.clientOrderId()).stream().map(order -> news(event, order, refused))
                : Stream.empty();
    }

    private static News news(OrderEvent event, JournaledOrder order, boolean refused) {
        String line = "%s%s %s %s %s: %s"
                .formatted(
                        TradeNews.mode(order.mode()),
                        order.side(),
                        order.quantity().stripTrailingZeros().toPlainString(),
                        order.ticker(),
                        refused ? "was refused" : "has no answer",
                        event.message());
        return News.of(AlertKind.ORDER_TROUBLE, event.at(), order.ticker(), line)
                .once("order %s %s %s".formatted(order.mode(), order.ticker(), event.message()));
    }
}
