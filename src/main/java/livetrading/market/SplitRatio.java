package livetrading.market;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A ratio in which shares are split.
 *
 * @param fresh how many shares there are afterwards
 * @param old for so many before
 */
record SplitRatio(int fresh, int old) {

    /** By how much the first price after a split may differ from the last one before it, as a fraction. */
    private static final double OVERNIGHT = 0.04;

    /** The same where falls of that size are not rare. */
    private static final double OVERNIGHT_LIKE_NEWS = 0.02;

    private static final List<SplitRatio> USUAL = List.of(
            forward(2),
            forward(3),
            forward(4),
            forward(5),
            forward(6),
            forward(7),
            forward(8),
            forward(10),
            forward(12),
            forward(15),
            forward(20),
            forward(25),
            forward(30),
            forward(40),
            forward(50),
            forward(100),
            reverse(2),
            reverse(3),
            reverse(4),
            reverse(5),
            reverse(6),
            reverse(7),
            reverse(8),
            reverse(10),
            reverse(12),
            reverse(15),
            reverse(20),
            reverse(25),
            reverse(30),
            reverse(40),
            reverse(50),
            reverse(100),
            new SplitRatio(3, 2));

    private static SplitRatio forward(int shares) {
        return new SplitRatio(shares, 1);
    }

    private static SplitRatio reverse(int shares) {
        return new SplitRatio(1, shares);
    }

    /** The usual ratio that prices fit which are multiplied by {@code factor} overnight. */
    static Optional<SplitRatio> of(double factor) {
        return Optional.of(nearest(factor)).filter(ratio -> ratio.fits(factor));
    }

    static SplitRatio nearest(double factor) {
        return USUAL.stream()
                .min(Comparator.comparingDouble(ratio -> ratio.distance(factor)))
                .orElseThrow();
    }

    private boolean fits(double factor) {
        return distance(factor) <= Math.log1p(isLikeNews() ? OVERNIGHT_LIKE_NEWS : OVERNIGHT);
    }

    private double distance(double factor) {
        return Math.abs(Math.log(factor * fresh / old));
    }

    /** Whether shares that fall so much on bad news are too frequent for the ratio alone to mean anything. */
    boolean isLikeNews() {
        return fresh < 2 * old && old < 2 * fresh;
    }

    @Override
    public String toString() {
        return fresh + ":" + old;
    }
}
