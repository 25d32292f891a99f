package livetrading.tax;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Shares became more or fewer without an execution: by a split, or because they were sold elsewhere.
 *
 * @param ratio how many shares one became; 1 where there was no split
 * @param left so many there are afterwards: fewer than the ratio says where a fraction was paid out or some were sold
 */
public record ShareChange(Instant at, BigDecimal ratio, BigDecimal left) {

    /** @throws IllegalArgumentException for a ratio that is none */
    public ShareChange {
        if (ratio.signum() <= 0 || left.signum() < 0) {
            throw new IllegalArgumentException("a change by %s to %s shares".formatted(ratio, left));
        }
    }
}
