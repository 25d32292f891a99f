package livetrading.portfolio;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One execution of an order, or of a part of it.
 *
 * @param executionId the broker's id of this execution; booked once, however often it is reported
 * @param price per share, in US dollars
 * @param fees in US dollars, at least 0
 */
public record Fill(String executionId, BigDecimal quantity, BigDecimal price, BigDecimal fees, Instant at) {

    /** @throws IllegalArgumentException unless quantity and price are positive and the fees at least 0 */
    public Fill {
        if (quantity.signum() <= 0 || price.signum() <= 0 || fees.signum() < 0) {
            throw new IllegalArgumentException(
                    "a fill of %s shares at $%s with fees of $%s".formatted(quantity, price, fees));
        }
    }
}
