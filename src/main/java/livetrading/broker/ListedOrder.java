package livetrading.broker;

import java.math.BigDecimal;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.OrderState;

/**
 * An order as it stands in the broker's list, without its executions.
 *
 * @param quantity shares that were ordered
 * @param filled shares that were bought or sold so far
 * @param state by the list, which may lag behind
 */
public record ListedOrder(ClientOrderId clientOrderId, BigDecimal quantity, BigDecimal filled, OrderState state) {}
