package livetrading.app.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.JournaledOrder;
import livetrading.ledger.OrderEvent;
import livetrading.ledger.OrderEvents;
import livetrading.ledger.Orders;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderState;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** How many orders came into which state, and how long the broker took to answer, from what was noted of orders since the start. */
@Component
final class OrderReadings implements Readings {

    /** A scrape reads no more of them; the next one goes on. */
    private static final Limit MOST = Limit.of(5_000);

    /** Of so many orders it is known what was counted: far more than are ever under way. */
    private static final int FOLLOWED = 10_000;

    private final OrderEvents events;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Followed> followed = new Newest();
    private final Times latency = new Times(
            "order_latency_seconds",
            "Time from writing an order down to the broker's answer",
            0.05,
            0.1,
            0.25,
            0.5,
            1,
            2.5,
            5,
            10,
            60);
    private long last;

    /** @param intended while the broker has not answered, when it was written down */
    private record Followed(String state, Optional<Instant> intended) {}

    private static final class Newest extends LinkedHashMap<String, Followed> {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Followed> eldest) {
            return size() > FOLLOWED;
        }
    }

    OrderReadings(OrderEvents events, Orders orders) {
        this.events = events;
        OrderState.codes().forEach(code -> counts.put(code, 0L));
        last = events.newest();
        for (Mode mode : Mode.values()) {
            for (JournaledOrder order : orders.unended(mode)) {
                followed.put(
                        order.clientOrderId(), new Followed(order.orderState().code(), Optional.empty()));
            }
        }
    }

    @Override
    public synchronized void into(Readout readout) {
        follow();
        readout.counter("orders", "Orders that came into a state since the program started", "state", counts);
        readout.add(latency.read());
    }

    private void follow() {
        long newest = events.newest();
        List<OrderEvent> news = events.findByIdGreaterThanOrderById(last, MOST);
        news.forEach(this::count);
        // ids may be given again after the history of a mode was deleted
        last = news.isEmpty() ? newest : news.getLast().id().orElse(last);
    }

    private void count(OrderEvent event) {
        Optional<OrderState> state = event.state();
        state.ifPresent(now -> {
            Optional<Followed> before = Optional.ofNullable(followed.get(event.clientOrderId()));
            if (!now.code().equals(before.map(Followed::state).orElse(""))) {
                counts.merge(now.code(), 1L, Long::sum);
            }
            followed.put(event.clientOrderId(), new Followed(now.code(), waiting(event, now, before)));
        });
    }

    private Optional<Instant> waiting(OrderEvent event, OrderState now, Optional<Followed> before) {
        if (now instanceof OrderState.Intended) {
            return before.flatMap(Followed::intended).or(() -> Optional.of(event.at()));
        }
        Optional<Instant> intended = before.flatMap(Followed::intended);
        if (now instanceof OrderState.Unknown) {
            return intended;
        }
        intended.ifPresent(at -> latency.add(Readout.seconds(Duration.between(at, event.at()))));
        return Optional.empty();
    }
}
