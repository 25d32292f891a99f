package livetrading.tax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Counts shares as they are after all splits, so that those of before and after can be compared. */
final class Units {

    /** A broker counts fractions of a share with at most so many digits. */
    private static final int DIGITS = 9;

    /** What rounding leaves of a share. */
    private static final BigDecimal DUST = new BigDecimal("0.00000001");

    private final List<ShareChange> changes;

    Units(List<ShareChange> changes) {
        this.changes =
                changes.stream().sorted(Comparator.comparing(ShareChange::at)).toList();
    }

    List<ShareChange> changes() {
        return changes;
    }

    /** @param at when shares were counted so */
    BigDecimal of(BigDecimal shares, Instant at) {
        BigDecimal units = shares.multiply(factor(at), MathContext.DECIMAL128);
        return units.scale() <= DIGITS ? units : units.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The other way round. */
    BigDecimal shares(BigDecimal units, Instant at) {
        BigDecimal shares = units.divide(factor(at), MathContext.DECIMAL128)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return shares.scale() < 0 ? shares.setScale(0) : shares;
    }

    private BigDecimal factor(Instant at) {
        return changes.stream()
                .filter(change -> change.at().isAfter(at))
                .map(ShareChange::ratio)
                .reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, MathContext.DECIMAL128));
    }

    static boolean isNone(BigDecimal units) {
        return units.compareTo(DUST) < 0;
    }
}
