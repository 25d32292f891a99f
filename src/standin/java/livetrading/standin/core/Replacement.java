package livetrading.standin.core;

import java.math.BigDecimal;
import java.util.Optional;

/** What is to change in an open order; what is empty stays as it is. */
public record Replacement(
        Optional<BigDecimal> qty,
        Optional<TimeInForce> timeInForce,
        Optional<BigDecimal> limitPrice,
        Optional<BigDecimal> stopPrice,
        Optional<BigDecimal> trail,
        String clientOrderId) {

    Ticket applyTo(Ticket old) {
        return old.replaced(
                        qty.or(old::qty),
                        timeInForce.orElse(old.timeInForce()),
                        limitPrice.or(old::limitPrice),
                        stopPrice.or(old::stopPrice),
                        trail.or(old::trailPrice))
                .identified(clientOrderId);
    }

    boolean changes(Ticket old) {
        return !applyTo(old).identified("").equals(old.identified(""));
    }
}
