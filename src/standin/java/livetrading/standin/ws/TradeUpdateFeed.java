package livetrading.standin.ws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import livetrading.standin.core.SimClock;
import livetrading.standin.core.TradeUpdate;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;
import livetrading.standin.wire.OrderJson;
import tools.jackson.databind.node.ObjectNode;

/** Sends what happens to orders to those who listen, unless a fault is in the way. Only used in one's turn. */
final class TradeUpdateFeed {

    private static final Set<Fault> FAULTS = EnumSet.of(
            Fault.DUPLICATE_EVENT,
            Fault.DROP_EVENT,
            Fault.LATE_EVENT,
            Fault.OUT_OF_ORDER,
            Fault.UNKNOWN_EVENT,
            Fault.GARBAGE_FRAME,
            Fault.ERROR_FRAME);

    private final StreamRegister register;
    private final FaultPlan faults;
    private final SimClock clock;
    private final List<ObjectNode> keptBack = new ArrayList<>();

    TradeUpdateFeed(StreamRegister register, FaultPlan faults, SimClock clock) {
        this.register = register;
        this.faults = faults;
        this.clock = clock;
    }

    void tell(TradeUpdate update) {
        ObjectNode message = OrderJson.of(update);
        Occasion occasion = Occasion.event(
                update.event(), update.order().symbol(), update.order().clientOrderId());
        Optional<Effect> effect = faults.strike(FAULTS, occasion);
        if (effect.isEmpty()) {
            send(message);
        } else {
            send(message, effect.get());
        }
    }

    private void send(ObjectNode message, Effect effect) {
        switch (effect.fault()) {
            case DROP_EVENT -> {}
            case DUPLICATE_EVENT -> {
                send(message);
                send(message);
            }
            case LATE_EVENT -> clock.at(clock.instant().plus(effect.seconds(10)), () -> send(message));
            case OUT_OF_ORDER -> keepBack(message, effect.number("window", 2));
            case UNKNOWN_EVENT -> {
                send(message.deepCopy().put("event", "quantum_leap"));
                send(message);
            }
            case GARBAGE_FRAME -> {
                listeners().forEach(socket -> socket.sendRaw("{\"stream\":\"trade_upd"));
                send(message);
            }
            case ERROR_FRAME -> {
                listeners().forEach(socket -> socket.error("internal error"));
                send(message);
            }
            default -> throw new IllegalStateException(effect.fault() + " is not about events");
        }
    }

    private void keepBack(ObjectNode message, int window) {
        keptBack.add(message);
        if (keptBack.size() >= window) {
            Collections.reverse(keptBack);
            keptBack.forEach(this::send);
            keptBack.clear();
        }
    }

    private void send(ObjectNode message) {
        listeners().forEach(socket -> socket.tell(message));
    }

    private List<TradeUpdatesSocket> listeners() {
        return register.open(TradeUpdatesSocket.class);
    }
}
