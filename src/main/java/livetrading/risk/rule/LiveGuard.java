package livetrading.risk.rule;

/**
 * Looks, at each check and before each order, at what no bar can show. It holds an order back or halts trading; it opens
 * nothing and makes nothing larger. What it needs and is not known holds, too. A back-test does not play it.
 */
public sealed interface LiveGuard extends Rule permits PriceCollar, OrderRate, BrokerRefusals, Halted {}
