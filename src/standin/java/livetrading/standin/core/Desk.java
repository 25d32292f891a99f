package livetrading.standin.core;

import java.time.Duration;
import java.time.Instant;

/** Takes orders in: admits them, gives them an id and writes them into the book. */
final class Desk {

    private static final Duration GTC_LIFE = Duration.ofDays(90);

    private final SimClock clock;
    private final TradingCalendar calendar;
    private final Ids ids;
    private final Admission admission;
    private final OrderBook book;

    Desk(SimClock clock, TradingCalendar calendar, Ids ids, Admission admission, OrderBook book) {
        this.clock = clock;
        this.calendar = calendar;
        this.ids = ids;
        this.admission = admission;
        this.book = book;
    }

    Order take(Ticket ticket, String source) {
        Ticket identified = identified(ticket);
        return write(admission.admit(identified), identified, source);
    }

    /** Takes in an order that is to replace another. */
    Order takeInstead(Order old, Replacement replacement) {
        Ticket ticket = identified(replacement.applyTo(old.ticket()));
        TicketRules.check(ticket);
        admission.checkUnused(ticket.clientOrderId());
        Order order = write(old.asset(), ticket, old.source());
        order.replace(old);
        return order;
    }

    private Ticket identified(Ticket ticket) {
        return ticket.clientOrderId().isEmpty() ? ticket.identified(ids.next().toString()) : ticket;
    }

    private Order write(Asset asset, Ticket ticket, String source) {
        Order order = new Order(ids.next(), asset, ticket, source);
        Instant now = clock.instant();
        order.mark(Moment.CREATED, ids.stamp(now));
        order.mark(Moment.UPDATED, ids.stamp(now));
        order.mark(Moment.SUBMITTED, ids.stamp(now));
        order.mark(Moment.EXPIRES, expiry(ticket, now));
        book.add(order);
        return order;
    }

    private Instant expiry(Ticket ticket, Instant now) {
        if (ticket.timeInForce() == TimeInForce.GTC) {
            return now.plus(GTC_LIFE);
        }
        TradingDay day = calendar.nextClose(now);
        return ticket.extendedHours() ? day.sessionClosesAt() : day.closesAt();
    }
}
