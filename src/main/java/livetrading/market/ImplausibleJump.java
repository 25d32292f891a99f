package livetrading.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A price that hardly can have been paid, or that means other shares than the prices before it: a split that prices are
 * not adjusted for, a wrong tick, another company under the same ticker. Nobody should trade on it before somebody has
 * looked.
 *
 * @param bar index of the bar that has the price
 * @param date that bar's day in New York
 * @param before the price that it is compared with: the close before, and for {@link Kind#HIGH} and {@link Kind#LOW}
 *     the bar's own open or close
 * @param price the price itself
 */
public record ImplausibleJump(int bar, LocalDate date, Kind kind, double before, double price) {

    /** What a jump looks like. */
    public enum Kind {
        /** The day opens where a split would put it, trades there, and with no more volume than usual. */
        SPLIT,
        /** Prices stay four times as high or a quarter as high, or twice as high or half as high after a long gap. */
        LEVEL,
        /** One open that neither the close before nor the close after it comes near to. */
        OPEN,
        /** One high far above the open and the close of its bar. */
        HIGH,
        /** One low far below the open and the close of its bar. */
        LOW,
        /** One close that neither the close before nor the one after comes near to. */
        CLOSE
    }

    /** The jumps in the bars of a ticker, oldest first; of one bar only the first kind that fits. */
    public static List<ImplausibleJump> in(Bars bars) {
        return withDoubtful(bars).stream().filter(ImplausibleJump::isGrave).toList();
    }

    /** These and highs and lows that are only doubtful: worth a word, but real feeds have them in good prices. */
    public static List<ImplausibleJump> withDoubtful(Bars bars) {
        return new JumpSearch(bars).jumps();
    }

    private boolean isGrave() {
        return switch (kind) {
            case SPLIT, LEVEL, OPEN, CLOSE -> true;
            case HIGH -> ratio() >= JumpSearch.VERY_FAR;
            case LOW -> ratio() <= 1 / JumpSearch.VERY_FAR;
        };
    }

    /** The price as a multiple of the one it is compared with: 0.1 after a split of 10:1. */
    public double ratio() {
        return price / before;
    }

    /** What is implausible, and what it looks like, without the ticker. */
    public String reason() {
        return switch (kind) {
            case SPLIT ->
                "%s opens at %s after a close of %s (%s times): it looks like a split of %s that the prices are not adjusted for"
                        .formatted(date, shown(price), shown(before), shownRatio(), SplitRatio.nearest(ratio()));
            case LEVEL ->
                "%s jumps to %s from %s (%s times): it looks like a split, a wrong price or another company's shares"
                        .formatted(date, shown(price), shown(before), shownRatio());
            case OPEN -> tick("open", "the closes around it");
            case HIGH -> tick("high", "the bar's open and close");
            case LOW -> tick("low", "the bar's open and close");
            case CLOSE -> tick("close", "the closes around it");
        };
    }

    private String tick(String name, String others) {
        return "%s has the %s %s, %s times %s: it looks like a wrong price"
                .formatted(date, name, shown(price), shownRatio(), others);
    }

    private String shownRatio() {
        double ratio = ratio();
        return ratio >= 100 ? String.format(Locale.ROOT, "%,.0f", ratio) : shown(significant(ratio));
    }

    private static double significant(double ratio) {
        return new BigDecimal(ratio).round(new MathContext(3)).doubleValue();
    }

    private static String shown(double value) {
        return new BigDecimal(value)
                .round(new MathContext(8))
                .stripTrailingZeros()
                .toPlainString();
    }
}
