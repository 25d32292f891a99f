package livetrading.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.strategy.Signals;

/**
 * What a strategy wants after a close, and what sizing an entry needs to know of the prices.
 *
 * @param barTime beginning of the bar
 * @param price its close, in US dollars
 * @param gap the largest rise from a close to the next open in the year before, as a fraction
 * @param reason of the stance in words
 */
public record Signal(boolean wantsLong, Instant barTime, BigDecimal price, BigDecimal gap, String reason) {

    private static final int DIGITS = 6;

    /**
     * After the close of one of the bars; later ones are not looked at.
     *
     * @throws IndexOutOfBoundsException when there is no such bar
     */
    public static Signal of(Bars bars, Signals signals, int bar) {
        return new Signal(
                signals.isLong(bar),
                bars.time(bar),
                rounded(bars.close()[bar]),
                rounded(bars.largestGapUp(bars.timeframe().barsPerYear(), bar + 1)),
                signals.reason(bar));
    }

    /**
     * An entry after the close of one of the bars that somebody else than a strategy wants.
     *
     * @throws IndexOutOfBoundsException when there is no such bar
     */
    public static Signal entry(Bars bars, int bar, String reason) {
        return new Signal(
                true,
                bars.time(bar),
                rounded(bars.close()[bar]),
                rounded(bars.largestGapUp(bars.timeframe().barsPerYear(), bar + 1)),
                reason);
    }

    /**
     * Why there is no signal after a bar that is older than the prices have to be; empty when it is not.
     *
     * @param expected beginning of the bar without which prices are too old to decide on
     * @throws IndexOutOfBoundsException when there is no such bar
     */
    public static Optional<String> tooOld(Bars bars, int bar, Instant expected) {
        Instant last = bars.time(bar);
        return last.isBefore(expected)
                ? Optional.of(
                        "no price of %s: the last bar is of %s".formatted(words(expected, bars), words(last, bars)))
                : Optional.empty();
    }

    private static String words(Instant bar, Bars bars) {
        LocalDateTime local = LocalDateTime.ofInstant(bar, MarketCalendar.NEW_YORK);
        return local.toLocalDate() + (bars.timeframe().isDaily() ? "" : " " + local.toLocalTime());
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The same with other words for it. */
    public Signal because(String words) {
        return new Signal(wantsLong, barTime, price, gap, words);
    }
}
