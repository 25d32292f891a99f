package livetrading.broker;

import java.util.List;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Fill;
import livetrading.portfolio.OrderState;

/**
 * An order as the broker knows it.
 *
 * @param brokerOrderId the broker's id
 * @param fills all executions so far, oldest first
 */
public record BrokerOrder(ClientOrderId clientOrderId, String brokerOrderId, OrderState state, List<Fill> fills) {

    public BrokerOrder {
        fills = List.copyOf(fills);
    }
}
