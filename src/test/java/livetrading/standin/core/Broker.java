package livetrading.standin.core;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import livetrading.standin.faults.FaultPlan;

/** A broker to test: a Monday at eleven in New York, AAPL at 100. */
final class Broker {

    static final Instant MONDAY_AT_ELEVEN = Instant.parse("2026-11-23T16:00:00Z");

    final FaultPlan faults = new FaultPlan(1);
    final SimClock clock;
    final BrokerCore core;
    final List<String> events = new ArrayList<>();

    Broker() {
        this(MONDAY_AT_ELEVEN);
    }

    Broker(Instant start) {
        Turn turn = new Turn();
        clock = SimClock.stepped(turn, start);
        core = new BrokerCore(turn, clock, faults, 7, new BigDecimal("100000"));
        core.tape().price("AAPL", "100");
        core.updates().listen(update -> events.add(update.event()));
    }

    UUID submit(Ticket ticket) {
        return core.submit(ticket, "api", Order::id);
    }

    UUID buy(String qty) {
        return submit(Ticket.market(Side.BUY, "AAPL", qty, ""));
    }

    OrderStatus statusAtSubmit(Ticket ticket) {
        return core.submit(ticket, "api", Order::status);
    }

    Order order(UUID id) {
        return core.book().find(id).orElseThrow();
    }

    OrderStatus status(UUID id) {
        return order(id).status();
    }

    void price(String price) {
        core.tape().price("AAPL", price);
    }

    BigDecimal held() {
        return core.account().holdings().qty("AAPL");
    }

    Refusal refusal(Ticket ticket) {
        return catchThrowableOfType(Refusal.class, () -> submit(ticket));
    }
}
