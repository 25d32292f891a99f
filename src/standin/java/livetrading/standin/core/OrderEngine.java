package livetrading.standin.core;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;

/** The life of orders while the market is open: taken, worked at every price, cancelled. Only used in one's turn. */
final class OrderEngine {

    private static final Set<Fault> MISCHIEF = EnumSet.of(
            Fault.PARTIAL_FILLS,
            Fault.PARTIAL_THEN_CANCEL,
            Fault.PARTIAL_THEN_REST,
            Fault.FILL_LATE,
            Fault.REJECT_ASYNC,
            Fault.BOTH_LEGS_FILL);
    private static final Set<TimeInForce> AT_ONCE = EnumSet.of(TimeInForce.IOC, TimeInForce.FOK);
    private static final Set<TimeInForce> AUCTIONS = EnumSet.of(TimeInForce.OPG, TimeInForce.CLS);

    private final SimClock clock;
    private final TradingCalendar calendar;
    private final MarketTape tape;
    private final FaultPlan faults;
    private final OrderBook book;
    private final Desk desk;
    private final Transitions transitions;
    private final Legs legs;
    private final Fills fills;

    OrderEngine(
            SimClock clock,
            TradingCalendar calendar,
            MarketTape tape,
            FaultPlan faults,
            OrderBook book,
            Desk desk,
            Transitions transitions,
            Legs legs,
            Fills fills) {
        this.clock = clock;
        this.calendar = calendar;
        this.tape = tape;
        this.faults = faults;
        this.book = book;
        this.desk = desk;
        this.transitions = transitions;
        this.legs = legs;
        this.fills = fills;
    }

    /** Books an order; it is not yet worked. */
    Order submit(Ticket ticket, String source) {
        Order order = desk.take(ticket, source);
        order.become(isTradingTimeFor(order) ? OrderStatus.PENDING_NEW : OrderStatus.ACCEPTED);
        if (order.ticket().orderClass() != OrderClass.SIMPLE) {
            legs.attach(order);
        }
        Occasion occasion = new Occasion("POST", "/v2/orders", order.symbol(), order.clientOrderId());
        faults.strike(MISCHIEF, occasion).ifPresent(order::plan);
        faults.strike(Fault.SLOW_VISIBILITY, occasion)
                .ifPresent(effect -> order.hideUntil(clock.instant().plus(effect.seconds(10))));
        return order;
    }

    /** Begins to work an order that has been booked. */
    void activate(Order order) {
        transitions.tell(order.status().wire(), order);
        Optional<Effect> rejection = mischief(order, Fault.REJECT_ASYNC);
        if (rejection.isPresent()) {
            clock.after(rejection.get().duration("after", Duration.ZERO), () -> reject(order));
        }
        mischief(order, Fault.FILL_LATE).ifPresent(effect -> {
            order.waitUntil(clock.instant().plus(effect.duration("after", Duration.ofSeconds(5))));
        });
        if (order.status() == OrderStatus.PENDING_NEW) {
            begin(order);
        } else if (AT_ONCE.contains(order.ticket().timeInForce())) {
            end(order, OrderStatus.CANCELED);
        }
    }

    void begin(Order order) {
        transitions.to(order, OrderStatus.NEW);
        if (mischief(order, Fault.REJECT_ASYNC).isEmpty()) {
            work(order);
        }
        if (AT_ONCE.contains(order.ticket().timeInForce()) && !order.status().isTerminal()) {
            end(order, OrderStatus.CANCELED);
        }
    }

    void onPrice(String symbol) {
        book.open(symbol).forEach(this::work);
    }

    void work(Order order) {
        if (AUCTIONS.contains(order.ticket().timeInForce()) || !isTradingTimeFor(order)) {
            return;
        }
        Optional<Quote> quote = tape.tradableQuote(order.symbol());
        if (order.status() == OrderStatus.HELD && Legs.isArmed(order)) {
            quote.filter(now -> Matcher.isReached(order, now)).ifPresent(now -> release(order));
        }
        if (order.status().isWorking() && order.isReady(clock.instant())) {
            quote.flatMap(now -> Matcher.price(order, now)).ifPresent(price -> fills.execute(order, price));
        }
        if (order.status().isWorking() && !order.isReady(clock.instant())) {
            workAgainLater(order);
        }
    }

    private void workAgainLater(Order order) {
        order.readyAt().filter(time -> order.wakeAt(time)).ifPresent(time -> clock.at(time, () -> work(order)));
    }

    private void release(Order leg) {
        boolean both = leg.parent()
                .flatMap(parent -> mischief(parent, Fault.BOTH_LEGS_FILL))
                .isPresent();
        if (both) {
            leg.sibling().ifPresent(this::fillNow);
        }
        legs.release(leg);
    }

    /** Takes a request to cancel; what comes of it is another thing. */
    void requestCancel(Order order) {
        refuseCancelOf(order);
        Occasion occasion = new Occasion("DELETE", "/v2/orders/" + order.id(), order.symbol(), order.clientOrderId());
        Optional<Effect> race =
                isTradingTimeFor(order) ? faults.strike(Fault.FILL_RACES_CANCEL, occasion) : Optional.empty();
        if (race.isPresent() && race.get().text("mode").orElse("after").equals("before")) {
            fillNow(order);
            refuseCancelOf(order);
        }
        boolean confirmed =
                faults.strike(Fault.CANCEL_NEVER_CONFIRMED, occasion).isEmpty();
        transitions.to(order, OrderStatus.PENDING_CANCEL);
        if (race.isPresent()) {
            fillNow(order);
        } else if (confirmed) {
            end(order, OrderStatus.CANCELED);
        }
    }

    private static void refuseCancelOf(Order order) {
        if (order.status().isTerminal()) {
            throw Refusal.unprocessable(
                    "order is already in \"" + order.status().wire() + "\" state");
        }
        if (order.status() == OrderStatus.PENDING_CANCEL) {
            throw Refusal.unprocessable("order is already pending cancel");
        }
    }

    void end(Order order, OrderStatus status) {
        if (!order.status().isTerminal()) {
            transitions.to(order, status);
            legs.afterEnd(order);
        }
    }

    /** Sets an order aside for the rest of the day. */
    void setAside(Order order) {
        transitions.to(order, OrderStatus.DONE_FOR_DAY);
    }

    void reject(Order order) {
        end(order, OrderStatus.REJECTED);
    }

    /** Fills what is left at the price of the moment, whatever the order's limit. */
    void fillNow(Order order) {
        BigDecimal price = tape.quote(order.symbol())
                .map(quote -> quote.farSide(order.side()))
                .or(order::limitPrice)
                .orElseThrow(() -> new IllegalStateException(order.symbol() + " has no price"));
        fills.fillRest(order, price);
    }

    boolean isTradingTimeFor(Order order) {
        Instant now = clock.instant();
        return order.ticket().extendedHours() ? calendar.isInSession(now) : calendar.isOpen(now);
    }

    private static Optional<Effect> mischief(Order order, Fault fault) {
        return order.mischief().filter(effect -> effect.fault() == fault);
    }
}
