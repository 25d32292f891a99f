package livetrading.standin.core;

import java.util.EnumSet;
import java.util.Set;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;

/** Puts new orders in the place of open ones. Only used in one's turn. */
final class Replacements {

    private static final Set<OrderStatus> NOT_YET = EnumSet.of(
            OrderStatus.ACCEPTED, OrderStatus.PENDING_NEW, OrderStatus.PENDING_CANCEL, OrderStatus.PENDING_REPLACE);

    private final Desk desk;
    private final OrderEngine engine;
    private final Transitions transitions;
    private final FaultPlan faults;

    Replacements(Desk desk, OrderEngine engine, Transitions transitions, FaultPlan faults) {
        this.desk = desk;
        this.engine = engine;
        this.transitions = transitions;
        this.faults = faults;
    }

    /** Books the order that is to replace another. That it is booked does not mean that it will. */
    Order request(Order old, Replacement replacement) {
        if (old.status().isTerminal()) {
            throw Refusal.unprocessable("order is already in \"" + old.status().wire() + "\" state");
        }
        if (NOT_YET.contains(old.status()) || old.ticket().notional().isPresent()) {
            throw Refusal.unprocessable(
                    "cannot replace order in " + old.status().wire() + " status");
        }
        if (!replacement.changes(old.ticket())) {
            throw Refusal.forbidden("order parameters are not changed");
        }
        Order next = desk.takeInstead(old, replacement);
        next.become(OrderStatus.PENDING_NEW);
        return next;
    }

    void settle(Order old, Order next) {
        OrderStatus before = old.status();
        Occasion occasion = new Occasion("PATCH", "/v2/orders/" + old.id(), old.symbol(), old.clientOrderId());
        transitions.to(old, OrderStatus.PENDING_REPLACE);
        if (faults.strike(Fault.REPLACE_REJECTED_ASYNC, occasion).isPresent()) {
            transitions.backTo(old, before);
            engine.reject(next);
        } else if (engine.isTradingTimeFor(old)
                && faults.strike(Fault.REPLACE_RACES_FILL, occasion).isPresent()) {
            transitions.backTo(old, before);
            engine.fillNow(old);
            engine.reject(next);
        } else {
            old.beReplacedBy(next);
            transitions.to(old, OrderStatus.REPLACED);
            engine.activate(next);
        }
    }
}
