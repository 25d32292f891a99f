package livetrading.standin.core;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.FaultPlan;
import livetrading.standin.faults.Occasion;

/** What happens at the edges of a trading day: queued orders go out at the open, the day's orders end at the close. */
final class Sessions {

    /** Queued orders were seen to be stamped anew at this time. */
    private static final LocalTime RESTAMPED = LocalTime.of(9, 23, 1);

    private final SimClock clock;
    private final TradingCalendar calendar;
    private final MarketTape tape;
    private final Account account;
    private final OrderBook book;
    private final OrderEngine engine;
    private final Fills fills;
    private final FaultPlan faults;
    private long planned;

    private record Edge(Instant at, Runnable action) {}

    Sessions(
            SimClock clock,
            TradingCalendar calendar,
            MarketTape tape,
            Account account,
            OrderBook book,
            OrderEngine engine,
            Fills fills,
            FaultPlan faults) {
        this.clock = clock;
        this.calendar = calendar;
        this.tape = tape;
        this.account = account;
        this.book = book;
        this.engine = engine;
        this.fills = fills;
        this.faults = faults;
    }

    /** Plans the next edge, in place of one that was planned before. */
    void plan() {
        Instant now = clock.instant();
        TradingDay today = calendar.day(now)
                .filter(day -> day.sessionClosesAt().isAfter(now))
                .orElseGet(() -> calendar.nextOpen(now));
        Edge next = edges(today)
                .filter(edge -> edge.at().isAfter(now))
                .min(Comparator.comparing(Edge::at))
                .orElseThrow();
        long number = ++planned;
        clock.at(next.at(), () -> {
            if (number == planned) {
                next.action().run();
                plan();
            }
        });
    }

    private Stream<Edge> edges(TradingDay day) {
        return Stream.of(
                new Edge(day.sessionOpensAt(), this::beginDay),
                new Edge(day.opensAt(), () -> open(day)),
                new Edge(day.closesAt(), this::close),
                new Edge(
                        day.sessionClosesAt(),
                        () -> expire(order -> order.ticket().extendedHours())));
    }

    private void beginDay() {
        account.beginDay();
        orders(order -> order.ticket().extendedHours() && order.status() == OrderStatus.ACCEPTED)
                .forEach(engine::begin);
    }

    private void open(TradingDay day) {
        orders(order -> order.ticket().timeInForce() == TimeInForce.OPG)
                .forEach(order -> engine.end(order, OrderStatus.EXPIRED));
        orders(Sessions::isQueued).forEach(order -> {
            order.mark(Moment.SUBMITTED, day.at(RESTAMPED));
            engine.begin(order);
        });
        orders(order -> order.status().isWorking()).forEach(engine::work);
    }

    private static boolean isQueued(Order order) {
        return order.status() == OrderStatus.ACCEPTED || order.status() == OrderStatus.DONE_FOR_DAY;
    }

    private void close() {
        orders(order -> order.ticket().timeInForce() == TimeInForce.CLS
                        && order.status().isWorking())
                .forEach(this::fillAtClose);
        orders(this::isSetAside).forEach(engine::setAside);
        expire(order -> !order.ticket().extendedHours());
        account.closeDay(Valuation.of(account.holdings(), account.multiplier(), List.of(), tape)
                .equity());
        account.hold(account.holdings().map(position -> position.closedAt(Valuation.price(position, tape))));
    }

    private void fillAtClose(Order order) {
        tape.tradableQuote(order.symbol()).ifPresent(quote -> fills.fillRest(order, quote.last()));
    }

    private boolean isSetAside(Order order) {
        Occasion occasion = Occasion.event("close", order.symbol(), order.clientOrderId());
        return order.status().isWorking()
                && faults.strike(Fault.DONE_FOR_DAY, occasion).isPresent();
    }

    private void expire(Predicate<Order> kind) {
        orders(kind.and(this::ends)).forEach(order -> engine.end(order, OrderStatus.EXPIRED));
    }

    private boolean ends(Order order) {
        if (order.ticket().timeInForce() != TimeInForce.GTC) {
            return order.status() != OrderStatus.DONE_FOR_DAY;
        }
        Instant now = clock.instant();
        return order.time(Moment.EXPIRES).filter(at -> !at.isAfter(now)).isPresent();
    }

    private List<Order> orders(Predicate<Order> wanted) {
        return book.open().stream().filter(wanted).toList();
    }
}
