package livetrading.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import livetrading.broker.Broker;
import livetrading.broker.BrokerException;
import livetrading.broker.BrokerOrder;
import livetrading.broker.CashActivity;
import livetrading.broker.ListedOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.Account;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Portfolio;
import livetrading.risk.ApprovedOrder;
import org.jspecify.annotations.Nullable;

/** A broker that answers as the test says. */
final class ScriptedBroker implements Broker {

    final Map<ClientOrderId, BrokerOrder> orders = new HashMap<>();

    @Nullable
    BrokerException failure;

    Duration visibleAfter = Duration.ZERO;
    boolean sessionIsOver = true;
    int submissions;

    void knows(ClientOrderId id, OrderState state, List<Fill> fills) {
        orders.put(id, new BrokerOrder(id, "b-" + id, state, fills));
    }

    @Override
    public Portfolio portfolio() {
        return new Portfolio(new Account(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN), Map.of());
    }

    @Override
    public BrokerOrder submit(ApprovedOrder order) throws BrokerException {
        submissions++;
        if (failure != null) {
            throw failure;
        }
        ClientOrderId id = order.intent().clientOrderId();
        knows(id, new OrderState.Accepted(), List.of());
        return new BrokerOrder(id, "b-" + id, new OrderState.Accepted(), List.of());
    }

    @Override
    public Optional<BrokerOrder> order(ClientOrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public Duration visibleAfter() {
        return visibleAfter;
    }

    @Override
    public Instant lastsUntil(Instant sent) {
        return sessionIsOver ? sent : sent.plus(Duration.ofDays(1));
    }

    @Override
    public List<ListedOrder> openOrders() {
        return List.of();
    }

    @Override
    public List<ListedOrder> ordersSince(Instant since) {
        return List.of();
    }

    @Override
    public Optional<String> obstacle(Ticker ticker) {
        return Optional.empty();
    }

    @Override
    public void activities(Optional<LocalDate> from, Consumer<List<CashActivity>> page) {}

    @Override
    public void cancel(ClientOrderId id) {
        knows(id, new OrderState.Cancelled("asked for"), List.of());
    }
}
