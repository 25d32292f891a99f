package livetrading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.ledger.ModeHistory;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.TradingPlan;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.risk.ApprovedOrder;
import livetrading.risk.OrderApproval;
import livetrading.risk.RiskLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Row F31 of the table of faults: whatever has been heard of an order, in whatever order, how often and with whatever
 * crashes in between, asking the broker once puts the records right, and asking again changes nothing.
 */
class OrderEventsTest extends OnOneMachine {

    private static final int SEEDS = 100;
    private static final Instant BAR = Instant.parse("2026-11-20T05:00:00Z");
    private static final TradingPlan PLAN = new TradingPlan("rsi", "{}", BAR, "");

    @Test
    void f31_afterAnyEventsAndAnyCrashOnePassConvergesAndAnotherChangesNothing() throws BrokerException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            machine.bean(ModeHistory.class).forget(Mode.PAPER);
            converges(seed, new Random(seed));
        }
    }

    private static void converges(int seed, Random random) throws BrokerException {
        OrderIntent intent = order();
        List<BrokerOrder> life = life(intent.clientOrderId(), random);
        machine.bean(OrderJournal.class).intend(Mode.PAPER, intent, PLAN, Timeframe.DAY_1, Optional.empty(), BAR);
        heard(life, random).forEach(event -> hear(event, random));

        var broker = new ScriptedBroker();
        BrokerOrder truth = life.getLast();
        broker.knows(intent.clientOrderId(), truth.state(), truth.fills());
        OrderReconciliation orders = machine.bean(OrderReconciliation.class);
        orders.reconcile(broker, Mode.PAPER, BAR);
        assertBooked(seed, truth);

        List<Map<String, @Nullable Object>> stored = stored();
        orders.reconcile(broker, Mode.PAPER, BAR);
        assertThat(stored()).as("seed %d, second pass", seed).isEqualTo(stored);
    }

    private static OrderIntent order() {
        var limits = new RiskLimits(BigDecimal.ONE, 5, false, BigDecimal.ZERO);
        var risk = new OrderApproval(limits, Mode.PAPER, new BigDecimal("5100"), new BigDecimal("5100"), Set.of());
        return ((ApprovedOrder) risk.enter(new Ticker("ALFA"), BigDecimal.TEN, BigDecimal.ZERO, "rsi", BAR, "because"))
                .intent();
    }

    /** All that the broker could have said of an order at some time of its life; the last is the truth. */
    private static List<BrokerOrder> life(ClientOrderId id, Random random) {
        List<Fill> fills = IntStream.range(0, random.nextInt(6))
                .mapToObj(number -> new Fill(
                        "x" + number,
                        BigDecimal.valueOf(1 + random.nextInt(9)),
                        BigDecimal.valueOf(900 + random.nextInt(200), 2),
                        BigDecimal.ZERO,
                        BAR))
                .toList();
        var life = new ArrayList<BrokerOrder>();
        for (int known = 0; known <= fills.size(); known++) {
            OrderState state = known == 0 ? new OrderState.Accepted() : new OrderState.PartiallyFilled();
            life.add(new BrokerOrder(id, "b-" + id, state, fills.subList(0, known)));
        }
        life.add(new BrokerOrder(id, "b-" + id, end(fills, random), fills));
        return life;
    }

    private static OrderState end(List<Fill> fills, Random random) {
        OrderState open = fills.isEmpty() ? new OrderState.Accepted() : new OrderState.PartiallyFilled();
        OrderState complete =
                fills.isEmpty() ? new OrderState.Rejected("after it was accepted") : new OrderState.Filled();
        return List.of(open, complete, new OrderState.Cancelled("by hand"), new OrderState.Expired("at the close"))
                .get(random.nextInt(4));
    }

    /** Some of it, some of it twice, from the stream and from asking, in any order. */
    private static List<BrokerOrder> heard(List<BrokerOrder> life, Random random) {
        var heard = new ArrayList<>(life);
        heard.addAll(life);
        Collections.shuffle(heard, random);
        return heard.subList(0, random.nextInt(heard.size() + 1));
    }

    /** Half of the time the program is killed in the middle of writing it down, and starts with what the database has. */
    private static void hear(BrokerOrder event, Random random) {
        boolean killed = random.nextBoolean();
        new TransactionTemplate(machine.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            machine.bean(OrderJournal.class).follow(event.clientOrderId().value(), event, BAR);
            if (killed) {
                transaction.setRollbackOnly();
            }
        });
    }

    private static void assertBooked(int seed, BrokerOrder truth) {
        BigDecimal filled = truth.fills().stream().map(Fill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(texts("SELECT execution_id FROM trade_history"))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(
                        truth.fills().stream().map(Fill::executionId).toList());
        assertThat(texts("SELECT state FROM orders"))
                .as("seed %d", seed)
                .containsExactly(truth.state().code());
        assertThat(number("SELECT filled_quantity FROM orders"))
                .as("seed %d", seed)
                .isEqualByComparingTo(filled);
        assertThat(number("SELECT coalesce(sum(quantity), 0) FROM own_holdings"))
                .as("seed %d", seed)
                .isEqualByComparingTo(filled);
    }

    /** All that is written down, but for when it was looked at last. */
    private static List<Map<String, @Nullable Object>> stored() {
        var stored = new ArrayList<Map<String, @Nullable Object>>();
        for (String table : List.of("orders", "order_events", "trade_history", "own_holdings")) {
            stored.addAll(machine.database().queryForList("SELECT * FROM " + table));
        }
        stored.forEach(row -> row.remove("updated_at"));
        return stored;
    }

    private static List<@Nullable String> texts(String sql) {
        return machine.database().queryForList(sql, String.class);
    }

    private static BigDecimal number(String sql) {
        return new BigDecimal(texts(sql).getFirst());
    }
}
