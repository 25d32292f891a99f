package livetrading.standin.core;

import java.time.Instant;
import java.util.Optional;

/** Something happened to an order, which is as it is now. */
public record TradeUpdate(String event, Order order, Optional<Execution> execution, Instant at) {}
