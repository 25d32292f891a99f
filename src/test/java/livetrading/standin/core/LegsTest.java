package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.api.Test;

class LegsTest {

    private final Broker broker = new Broker();

    private Order bracket() {
        return broker.order(broker.submit(new Ticket(
                "AAPL",
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                Side.BUY,
                OrderType.LIMIT,
                TimeInForce.GTC,
                Optional.of(new BigDecimal("99")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                "bracket",
                OrderClass.BRACKET,
                Optional.of(new BigDecimal("110")),
                Optional.of(new BigDecimal("90")),
                Optional.empty(),
                "")));
    }

    @Test
    void holdsTheExitsUntilTheEntryIsFilled() {
        Order entry = bracket();
        assertThat(entry.legs()).extracting(Order::status).containsExactly(OrderStatus.HELD, OrderStatus.HELD);

        broker.price("98");

        assertThat(entry.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(entry.legs()).extracting(Order::status).containsExactly(OrderStatus.NEW, OrderStatus.HELD);
    }

    @Test
    void cancelsTheStopWhenTheProfitIsTaken() {
        Order entry = bracket();
        broker.price("98");
        broker.price("111");

        assertThat(entry.legs()).extracting(Order::status).containsExactly(OrderStatus.FILLED, OrderStatus.CANCELED);
        assertThat(broker.held()).isZero();
    }

    @Test
    void cancelsTheProfitWhenTheStopIsReached() {
        Order entry = bracket();
        broker.price("98");
        broker.price("89");

        assertThat(entry.legs()).extracting(Order::status).containsExactly(OrderStatus.CANCELED, OrderStatus.FILLED);
        assertThat(broker.held()).isZero();
    }

    @Test
    void fillsBothExitsInAFastMarket() {
        broker.faults.add(Match.submit(), Fault.BOTH_LEGS_FILL);
        bracket();
        broker.price("98");
        broker.price("89");

        assertThat(broker.held()).isEqualByComparingTo("-10");
    }

    @Test
    void cancelsTheExitsWithTheEntry() {
        Order entry = bracket();

        broker.core.cancel(entry);

        assertThat(entry.legs()).extracting(Order::status).containsOnly(OrderStatus.CANCELED);
    }
}
