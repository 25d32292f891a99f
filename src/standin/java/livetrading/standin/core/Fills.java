package livetrading.standin.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;

/** Executes orders, in the portions that their faults ask for, and books what came of it. */
final class Fills {

    private static final int CHUNKS = 3;
    private static final int CHUNK_DIGITS = 12;
    private static final String HALF = "0.5";

    private final SimClock clock;
    private final Ids ids;
    private final Account account;
    private final Transitions transitions;
    private final Legs legs;
    private final List<Execution> executions = new ArrayList<>();

    Fills(SimClock clock, Ids ids, Account account, Transitions transitions, Legs legs) {
        this.clock = clock;
        this.ids = ids;
        this.account = account;
        this.transitions = transitions;
        this.legs = legs;
    }

    List<Execution> executions() {
        return List.copyOf(executions);
    }

    /** Executes an order at a price that it may have. */
    void execute(Order order, BigDecimal price) {
        Fault fault = order.mischief().map(Effect::fault).orElse(Fault.LATENCY);
        if (fault == Fault.PARTIAL_FILLS) {
            chunk(order, price, order.mischief().orElseThrow());
        } else if (fault == Fault.PARTIAL_THEN_REST) {
            fillPart(order, price);
            order.waitUntil(Instant.MAX);
        } else if (fault == Fault.PARTIAL_THEN_CANCEL) {
            fillPart(order, price);
            cancelRest(order);
        } else {
            fill(order, order.remaining(price), price);
        }
    }

    void fillRest(Order order, BigDecimal price) {
        fill(order, order.remaining(price), price);
    }

    void fill(Order order, BigDecimal qty, BigDecimal price) {
        if (qty.signum() <= 0) {
            return;
        }
        boolean complete = qty.compareTo(order.remaining(price)) >= 0;
        order.fill(qty, price, complete);
        Holdings after = account.holdings().trade(order.symbol(), order.side().signed(qty), price);
        account.hold(after);
        Execution execution = new Execution(
                ids.next(),
                order,
                qty,
                price,
                order.filledQty(),
                complete ? BigDecimal.ZERO : order.remaining(price),
                after.qty(order.symbol()),
                complete,
                ids.stamp(clock.instant()));
        executions.add(execution);
        transitions.tell(execution);
        legs.afterFill(order);
    }

    private void cancelRest(Order order) {
        if (!order.status().isTerminal()) {
            transitions.to(order, OrderStatus.CANCELED);
            legs.afterEnd(order);
        }
    }

    private void fillPart(Order order, BigDecimal price) {
        BigDecimal fraction = order.mischief().orElseThrow().decimal("part", HALF);
        fill(order, Money.part(order.remaining(price), fraction), price);
    }

    private void chunk(Order order, BigDecimal price, Effect effect) {
        Duration every = effect.duration("every", Duration.ZERO);
        do {
            fill(order, nextChunk(order, price, effect.number("chunks", CHUNKS)), price);
        } while (every.isZero() && !order.status().isTerminal());
        order.waitUntil(clock.instant().plus(every));
    }

    private static BigDecimal nextChunk(Order order, BigDecimal price, int chunks) {
        BigDecimal remaining = order.remaining(price);
        BigDecimal fraction = BigDecimal.ONE.divide(BigDecimal.valueOf(chunks), CHUNK_DIGITS, RoundingMode.DOWN);
        BigDecimal chunk = Money.part(order.filledQty().add(remaining), fraction);
        boolean isLast = remaining.subtract(chunk).compareTo(chunk) < 0;
        return isLast ? remaining : chunk;
    }
}
