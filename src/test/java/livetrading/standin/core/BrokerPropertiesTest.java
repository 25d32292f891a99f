package livetrading.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import livetrading.standin.faults.Effect;
import livetrading.standin.faults.Fault;
import livetrading.standin.faults.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the broker's books whatever happens to orders. */
class BrokerPropertiesTest {

    private static final int STEPS = 1500;
    private static final List<Fault> MISCHIEF = List.of(
            Fault.PARTIAL_FILLS,
            Fault.PARTIAL_THEN_CANCEL,
            Fault.PARTIAL_THEN_REST,
            Fault.FILL_LATE,
            Fault.REJECT_ASYNC,
            Fault.FILL_RACES_CANCEL,
            Fault.CANCEL_NEVER_CONFIRMED,
            Fault.REPLACE_REJECTED_ASYNC,
            Fault.REPLACE_RACES_FILL,
            Fault.DONE_FOR_DAY);

    private final Broker broker = new Broker();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void booksBalance(long seed) {
        Random random = new Random(seed);
        MISCHIEF.forEach(fault -> broker.faults.add(
                Match.always().probability(0.1),
                Effect.of(fault).with("every", "PT20S").with("after", "PT30S")));
        for (int step = 0; step < STEPS; step++) {
            act(random, "o" + step);
        }
        broker.clock.advance(Duration.ofDays(120));

        checkThatExecutionsExplainTheAccount();
        checkOrders();
    }

    private void act(Random random, String id) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> broker.submit(Ticket.market(side(random), "AAPL", quantity(random), id));
                case 1 ->
                    broker.submit(Ticket.limit(side(random), "AAPL", quantity(random), price(random), id)
                            .timed(random.nextBoolean() ? TimeInForce.GTC : TimeInForce.DAY));
                case 2 -> broker.price(price(random));
                case 3 -> broker.clock.advance(Duration.ofMinutes(random.nextInt(300)));
                case 4 -> anyOpen(random).ifPresent(broker.core::cancel);
                default -> anyOpen(random).ifPresent(order -> replace(order, price(random)));
            }
        } catch (Refusal refusal) {
            assertThat(refusal.status()).isBetween(400, 499);
        }
    }

    private void replace(Order order, String price) {
        Optional<BigDecimal> same = Optional.empty();
        Replacement replacement =
                new Replacement(same, Optional.empty(), Optional.of(new BigDecimal(price)), same, same, "");
        broker.core.replace(order, replacement, Order::id);
    }

    private Optional<Order> anyOpen(Random random) {
        List<Order> open = List.copyOf(broker.core.book().open());
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(random.nextInt(open.size())));
    }

    private static Side side(Random random) {
        return random.nextInt(3) == 0 ? Side.SELL : Side.BUY;
    }

    private static String quantity(Random random) {
        return String.valueOf(1 + random.nextInt(20));
    }

    private static String price(Random random) {
        return String.valueOf(95 + random.nextInt(10));
    }

    private void checkThatExecutionsExplainTheAccount() {
        BigDecimal cash = new BigDecimal("100000");
        BigDecimal held = BigDecimal.ZERO;
        for (Execution execution : broker.core.journal().executions()) {
            BigDecimal signed = execution.order().side().signed(execution.qty());
            held = held.add(signed);
            cash = cash.subtract(signed.multiply(execution.price()));
        }
        assertThat(broker.held()).isEqualByComparingTo(held);
        assertThat(broker.core.account().holdings().cash()).isEqualByComparingTo(cash);
    }

    private void checkOrders() {
        List<Execution> executions = broker.core.journal().executions();
        assertThat(executions).hasSizeGreaterThan(50).extracting(Execution::id).doesNotHaveDuplicates();
        for (Order order : broker.core.book().all()) {
            BigDecimal filled = executions.stream()
                    .filter(execution -> execution.order() == order)
                    .map(Execution::qty)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(order.filledQty()).isEqualByComparingTo(filled);
            assertThat(order.filledQty()).isLessThanOrEqualTo(order.qty().orElseThrow());
            assertThat(order.status() == OrderStatus.FILLED)
                    .isEqualTo(order.filledQty().compareTo(order.qty().orElseThrow()) == 0);
        }
        assertThat(broker.core.book().open()).isEmpty();
    }
}
