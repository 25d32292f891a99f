package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private final Broker broker = new Broker();

    @Test
    void fillsAMarketOrderAtTheFarSide() {
        UUID id = broker.buy("10");

        assertThat(broker.order(id).averagePrice()).hasValue(Money.plain(new BigDecimal("100.01")));
        assertThat(broker.held()).isEqualByComparingTo("10");
        assertThat(broker.core.account().holdings().cash()).isEqualByComparingTo("98999.90");
    }

    @Test
    void showsAnOrderAsPendingBeforeItIsWorked() {
        assertThat(broker.statusAtSubmit(Ticket.market(Side.BUY, "AAPL", "1", "a")))
                .isEqualTo(OrderStatus.PENDING_NEW);
        assertThat(broker.events).containsExactly("pending_new", "new", "fill");
    }

    @Test
    void fillsALimitOrderWhenItsPriceComes() {
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "99", "a"));
        broker.price("99.50");
        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);

        broker.price("98.50");

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.order(id).averagePrice().orElseThrow()).isEqualByComparingTo("98.51");
    }

    @Test
    void fillsAStopToSellWhenTheLastPriceReachesIt() {
        broker.buy("10");
        UUID id = broker.submit(Ticket.stop(Side.SELL, "AAPL", "10", "95", "s"));
        broker.price("95.01");
        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);

        broker.price("94");

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.held()).isZero();
    }

    @Test
    void doesNotFillAStopToBuyWhosePriceRanAway() {
        UUID id = broker.submit(Ticket.stop(Side.BUY, "AAPL", "10", "105", "s"));

        broker.price("110");

        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void queuesAnOrderWhileClosedAndFillsItAtTheOpen() {
        broker.clock.moveTo(Instant.parse("2026-11-24T01:00:00Z"));
        UUID id = broker.buy("10");
        assertThat(broker.status(id)).isEqualTo(OrderStatus.ACCEPTED);
        broker.price("102");

        broker.clock.moveTo(Instant.parse("2026-11-24T14:30:00Z"));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.order(id).averagePrice().orElseThrow()).isEqualByComparingTo("102.01");
        assertThat(broker.order(id).time(Moment.SUBMITTED)).hasValue(Instant.parse("2026-11-24T14:23:01Z"));
    }

    @Test
    void endsTheOrdersOfTheDayAtTheCloseOfAHalfDay() {
        broker.clock.moveTo(Instant.parse("2026-11-27T17:59:58Z"));
        UUID day = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "d"));
        UUID lasting =
                broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "g").timed(TimeInForce.GTC));

        broker.clock.advance(Duration.ofSeconds(2));

        assertThat(broker.status(day)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(broker.status(lasting)).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void fillsOnASundayThatWasMadeATradingDay() {
        broker.core.calendar().opens(LocalDate.of(2026, 11, 29), LocalTime.of(1, 0), LocalTime.of(23, 30));
        broker.clock.moveTo(Instant.parse("2026-11-29T05:30:00Z"));
        UUID queued = broker.buy("1");
        assertThat(broker.status(queued)).isEqualTo(OrderStatus.ACCEPTED);

        broker.clock.moveTo(Instant.parse("2026-11-29T06:00:00Z"));

        assertThat(broker.status(queued)).isEqualTo(OrderStatus.FILLED);
        UUID late = broker.submit(Ticket.limit(Side.BUY, "AAPL", "1", "90", "late"));
        broker.clock.moveTo(Instant.parse("2026-11-30T04:30:00Z"));
        assertThat(broker.status(late)).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void cancelsWhatIsLeftOfAnOrderThatHasToFillAtOnce() {
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "i").timed(TimeInForce.IOC));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void doesNotFillInAHaltedSymbol() {
        broker.core.tape().halt("AAPL");
        UUID id = broker.buy("10");
        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);

        broker.core.tape().resume("AAPL");

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void fillsInChunksAsTimePasses() {
        broker.faults.add(Match.submit(), Effect.of(Fault.PARTIAL_FILLS).with("every", "PT1S"));
        UUID id = broker.buy("10");
        assertThat(broker.order(id).filledQty()).isEqualByComparingTo("3");

        broker.clock.advance(Duration.ofSeconds(1));
        assertThat(broker.order(id).filledQty()).isEqualByComparingTo("6");
        broker.clock.advance(Duration.ofSeconds(1));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.events).containsExactly("pending_new", "new", "partial_fill", "partial_fill", "fill");
    }

    @Test
    void keepsThePartThatFilledBeforeAnOrderWasTakenBack() {
        broker.faults.add(Match.submit(), Fault.PARTIAL_THEN_CANCEL);

        UUID id = broker.buy("10");

        assertThat(broker.status(id)).isEqualTo(OrderStatus.CANCELED);
        assertThat(broker.order(id).filledQty()).isEqualByComparingTo("5");
        assertThat(broker.held()).isEqualByComparingTo("5");
    }

    @Test
    void keepsThePartThatFilledBeforeTheDayEnded() {
        broker.faults.add(Match.submit(), Fault.PARTIAL_THEN_REST);
        UUID id = broker.buy("10");
        broker.clock.moveTo(Instant.parse("2026-11-23T21:00:00Z"));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.EXPIRED);
        assertThat(broker.order(id).filledQty()).isEqualByComparingTo("5");
        assertThat(broker.events).endsWith("partial_fill", "expired");
    }

    @Test
    void goesOnTheNextDayWithAnOrderThatWasSetAside() {
        broker.faults.add(Match.event("close"), Fault.DONE_FOR_DAY);
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "l").timed(TimeInForce.GTC));
        broker.clock.moveTo(Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(broker.status(id)).isEqualTo(OrderStatus.DONE_FOR_DAY);

        broker.clock.moveTo(Instant.parse("2026-11-24T14:30:00Z"));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void keepsACancellationWaitingUntilTheBrokerEndsIt() {
        broker.faults.add(Match.on("DELETE", ".*"), Fault.CANCEL_NEVER_CONFIRMED);
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "l"));
        broker.core.cancel(broker.order(id));
        assertThat(broker.status(id)).isEqualTo(OrderStatus.PENDING_CANCEL);

        broker.core.endByBroker(id, OrderStatus.CANCELED);

        assertThat(broker.status(id)).isEqualTo(OrderStatus.CANCELED);
    }

    @Test
    void fillsAnOrderWhoseCancellationItTook() {
        broker.faults.add(Match.on("DELETE", ".*"), Fault.FILL_RACES_CANCEL);
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "l"));

        broker.core.cancel(broker.order(id));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.FILLED);
        assertThat(broker.events).endsWith("pending_cancel", "fill");
    }

    @Test
    void rejectsAnOrderThatItHadTaken() {
        broker.faults.add(Match.submit(), Effect.of(Fault.REJECT_ASYNC).with("after", "PT2S"));
        UUID id = broker.buy("10");
        assertThat(broker.status(id)).isEqualTo(OrderStatus.NEW);

        broker.clock.advance(Duration.ofSeconds(2));

        assertThat(broker.status(id)).isEqualTo(OrderStatus.REJECTED);
        assertThat(broker.held()).isZero();
    }

    @Test
    void replacesAnOrderByOneWithANewIdAndTheWholeQuantity() {
        broker.faults.add(Match.submit(), Fault.PARTIAL_THEN_REST);
        UUID old = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "101", "l"));
        broker.faults.clear();
        Replacement lower = new Replacement(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("90")),
                Optional.empty(),
                Optional.empty(),
                "l2");

        UUID next = broker.core.replace(broker.order(old), lower, Order::id);

        assertThat(broker.status(old)).isEqualTo(OrderStatus.REPLACED);
        assertThat(broker.order(old).replacedBy()).hasValue(next);
        assertThat(broker.order(next).replaces()).hasValue(old);
        assertThat(broker.order(next).qty().orElseThrow()).isEqualByComparingTo("10");
        assertThat(broker.status(next)).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void bringsAPlannedPriceInItsTime() {
        UUID id = broker.submit(Ticket.limit(Side.BUY, "AAPL", "10", "90", "l"));
        broker.core.tape().priceAt(Broker.MONDAY_AT_ELEVEN.plusSeconds(60), "AAPL", "89");

        broker.clock.advance(Duration.ofHours(1));

        assertThat(broker.core.journal().executions().getFirst().order().id()).isEqualTo(id);
        assertThat(broker.core.journal().executions().getFirst().at())
                .isBetween(Broker.MONDAY_AT_ELEVEN.plusSeconds(60), Broker.MONDAY_AT_ELEVEN.plusSeconds(61));
    }

    @Test
    void givesTheSameIdsForTheSameSeed() {
        List<UUID> ids = List.of(broker.buy("1"), broker.buy("1"));
        Broker other = new Broker();

        assertThat(List.of(other.buy("1"), other.buy("1"))).isEqualTo(ids);
        assertThat(ids).allMatch(id -> id.version() == 4).doesNotHaveDuplicates();
    }

    @Test
    void splitsAPosition() {
        broker.buy("10");

        broker.core.split("AAPL", "4");

        Position position = broker.core.account().holdings().position("AAPL").orElseThrow();
        assertThat(position.qty()).isEqualByComparingTo("40");
        assertThat(position.averagePrice()).isEqualByComparingTo("25.0025");
        assertThat(broker.core.tape().quote("AAPL").orElseThrow().last()).isEqualByComparingTo("25");
    }

    @Test
    void movesLastEquityOnInTheMorning() {
        broker.buy("10");
        broker.price("110");
        broker.clock.moveTo(Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(broker.core.account().lastEquity()).isEqualByComparingTo("100000");

        broker.clock.moveTo(Instant.parse("2026-11-24T09:00:00Z"));

        assertThat(broker.core.account().lastEquity()).isEqualByComparingTo("100099.90");
    }
}
