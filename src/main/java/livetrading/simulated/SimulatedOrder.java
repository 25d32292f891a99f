package livetrading.simulated;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import livetrading.account.OpenOutcome;
import livetrading.account.PendingOrder;
import livetrading.broker.BrokerOrder;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.OrderIntent;
import livetrading.portfolio.OrderState;
import livetrading.portfolio.Side;

/**
 * An order as the built-in market has it.
 *
 * @param brokerOrderId the market's own id, which is never used again
 * @param number counts the orders of a run, from 1
 * @param fills at most one: what is filled is filled whole
 */
public record SimulatedOrder(
        String brokerOrderId,
        long number,
        ClientOrderId clientOrderId,
        Ticker ticker,
        Side side,
        BigDecimal quantity,
        OrderState state,
        List<Fill> fills)
        implements PendingOrder {

    public SimulatedOrder {
        fills = List.copyOf(fills);
    }

    static SimulatedOrder accepted(SimulatedAccount account, OrderIntent intent) {
        return new SimulatedOrder(
                "sim-%d-%d".formatted(account.run(), account.orders()),
                account.orders(),
                intent.clientOrderId(),
                intent.ticker(),
                intent.side(),
                intent.quantity(),
                new OrderState.Accepted(),
                List.of());
    }

    /** Whether this is what was intended, and not another order under the same client order id. */
    boolean isOf(OrderIntent intent) {
        return ticker.equals(intent.ticker()) && side == intent.side() && quantity.compareTo(intent.quantity()) == 0;
    }

    /** What an open has made of it. */
    SimulatedOrder after(OpenOutcome outcome, Instant open) {
        return switch (outcome) {
            case OpenOutcome.Filled(BigDecimal price, BigDecimal notional, BigDecimal fees) ->
                filled(new Fill(nextExecutionId(), quantity, price, fees, open));
            case OpenOutcome.Rejected rejected -> ended(new OrderState.Rejected(rejected.reason()));
            case OpenOutcome.Expired expired -> ended(new OrderState.Expired(expired.reason()));
            case OpenOutcome.Waiting w -> this;
        };
    }

    private String nextExecutionId() {
        return brokerOrderId + "-" + (fills.size() + 1);
    }

    private SimulatedOrder filled(Fill fill) {
        return new SimulatedOrder(
                brokerOrderId, number, clientOrderId, ticker, side, quantity, new OrderState.Filled(), List.of(fill));
    }

    SimulatedOrder ended(OrderState end) {
        return new SimulatedOrder(brokerOrderId, number, clientOrderId, ticker, side, quantity, end, fills);
    }

    boolean isOpen() {
        return !state.isFinal();
    }

    BrokerOrder toBrokerOrder() {
        return new BrokerOrder(clientOrderId, brokerOrderId, state, fills);
    }
}
