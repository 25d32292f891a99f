package livetrading.standin.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of everything that happens to orders, in one's turn. */
public final class TradeUpdates {

    private final Turn turn;
    private final List<Consumer<TradeUpdate>> listeners = new ArrayList<>();

    TradeUpdates(Turn turn) {
        this.turn = turn;
    }

    public void listen(Consumer<TradeUpdate> listener) {
        turn.run(() -> listeners.add(listener));
    }

    void tell(String event, Order order, Optional<Execution> execution, Instant at) {
        TradeUpdate update = new TradeUpdate(event, order, execution, at);
        listeners.forEach(listener -> listener.accept(update));
    }
}
