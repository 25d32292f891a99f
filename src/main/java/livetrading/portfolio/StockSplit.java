package livetrading.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Shares that became more or fewer without any being bought or sold: a split, a reverse split or a dividend in shares.
 *
 * @param before shares held before, more than 0
 * @param after shares held after, more than 0
 * @param ratio how many shares one became; {@code after} is less than {@code before} times this where a fraction of a
 *     share was paid out in cash
 */
public record StockSplit(BigDecimal before, BigDecimal after, BigDecimal ratio) {

    /** Smaller changes are not told from what a broker's rounding does to prices. */
    private static final BigDecimal LEAST_CHANGE = new BigDecimal("0.04");

    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.005");
    private static final int SHARE_DIGITS = 9;
    private static final int COST_DIGITS = 6;

    public StockSplit {
        if (before.signum() <= 0 || after.signum() <= 0 || ratio.signum() <= 0) {
            throw new IllegalArgumentException("a split of %s shares into %s".formatted(before, after));
        }
    }

    /**
     * Recognises a split by what a broker said of a holding before and says now: the number of shares has changed, and
     * what they cost has not. Neither a purchase nor a sale can do that: they change what the shares cost.
     *
     * @param averageBefore paid per share, in US dollars
     */
    public static Optional<StockSplit> between(BigDecimal before, BigDecimal averageBefore, Holding now) {
        BigDecimal after = now.quantity();
        BigDecimal average = now.averagePrice();
        if (before.signum() <= 0 || averageBefore.signum() <= 0 || after.signum() <= 0 || average.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal ratio = averageBefore.divide(average, MathContext.DECIMAL64);
        if (ratio.subtract(BigDecimal.ONE).abs().compareTo(LEAST_CHANGE) < 0) {
            return Optional.empty();
        }
        BigDecimal rounding =
                ROUNDING.add(HALF_A_CENT.divide(average, MathContext.DECIMAL64)).min(MOST_ROUNDING);
        if (isClose(after, before.multiply(ratio), rounding)) {
            return Optional.of(new StockSplit(before, after, after.divide(before, MathContext.DECIMAL64)));
        }
        return withFractionPaidOut(before, after, ratio, rounding);
    }

    /** More shares that cost no more are never a purchase; fewer might be a sale unless several became just one. */
    private static Optional<StockSplit> withFractionPaidOut(
            BigDecimal before, BigDecimal after, BigDecimal ratio, BigDecimal rounding) {
        BigDecimal severalToOne = BigDecimal.ONE.divide(ratio, MathContext.DECIMAL64);
        boolean usual = ratio.compareTo(BigDecimal.ONE) > 0
                || isClose(severalToOne, severalToOne.setScale(0, RoundingMode.HALF_EVEN), rounding);
        BigDecimal fraction = before.multiply(ratio).subtract(after);
        boolean paidOut = isWhole(after) && fraction.signum() > 0 && fraction.compareTo(BigDecimal.ONE) < 0;
        return usual && paidOut ? Optional.of(new StockSplit(before, after, ratio)) : Optional.empty();
    }

    private static boolean isClose(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(other.multiply(tolerance)) <= 0;
    }

    private static boolean isWhole(BigDecimal shares) {
        return shares.stripTrailingZeros().scale() <= 0;
    }

    /** What a part of the shares became, rounded down, so that it never includes shares of others. */
    public BigDecimal shares(BigDecimal part) {
        int digits = isWhole(after) ? 0 : SHARE_DIGITS;
        return part.multiply(after).divide(before, digits, RoundingMode.DOWN);
    }

    /** What the part of the shares that is left has cost, in US dollars; less than before where some was paid out. */
    public BigDecimal cost(BigDecimal part, BigDecimal costBefore) {
        return costBefore
                .multiply(shares(part))
                .divide(part.multiply(ratio), COST_DIGITS, RoundingMode.HALF_EVEN)
                .min(costBefore);
    }
}
