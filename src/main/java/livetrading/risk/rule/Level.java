package livetrading.risk.rule;

import livetrading.market.Bars;

/** Closes against a price that stays where it is. A level that is no number is reached at once: it protects nothing. */
final class Level {

    private static final double WHOLE = 100;

    private Level() {}

    /** So many per cent below a price; above it when negative. */
    static double below(double price, double percent) {
        return price * ((WHOLE - percent) / WHOLE);
    }

    /** The first bar whose close is at the level or below; {@code end} when there is none. */
    static int firstAtOrBelow(double level, Bars bars, int from, int end) {
        double[] close = bars.close();
        int bar = from;
        while (bar < end && close[bar] > level) {
            bar++;
        }
        return bar;
    }

    /** The first bar whose close is at the level or above; {@code end} when there is none. */
    static int firstAtOrAbove(double level, Bars bars, int from, int end) {
        double[] close = bars.close();
        int bar = from;
        while (bar < end && close[bar] < level) {
            bar++;
        }
        return bar;
    }

    /** For instance {@code close 89.90 is at or below 90.00, 10 % below the entry at 100.00}. */
    static String reached(String side, Bars bars, int bar, double level, String meaning) {
        return "close %s is at or %s %s, %s"
                .formatted(RuleWords.price(bars.close()[bar]), side, RuleWords.price(level), meaning);
    }
}
