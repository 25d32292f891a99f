package livetrading.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import livetrading.market.ImplausibleJump.Kind;

/**
 * Finds implausible jumps in one pass. Crashes after bad news that open at a half happen: they trade many times the usual
 * volume, which a split does not.
 */
final class JumpSearch {

    /** A price that leaves its neighbours so many times behind is wrong far more often than right. */
    private static final double FAR = 4;

    /** A high or low of a real bar that feeds really tell; wrong as a rule, but not what a whole ticker stops for. */
    static final double VERY_FAR = 20;

    private static final double FAR_AFTER_GAP = 2;
    private static final Duration LONG_GAP = Duration.ofDays(45);

    /** By how much more prices may move in each year without bars. */
    private static final double YEARLY = 1.5;

    private static final double MILLIS_A_YEAR = 365.25 * 24 * 3600 * 1000;

    /** So little away from where it was means that a price has come back. */
    private static final double BACK = 2;

    /** Smaller moves are no split; spares the division into usual ratios for almost every bar. */
    private static final double SMALLEST_SPLIT = 1.4;

    private static final double BUSY = 2.5;

    private final Bars bars;
    private final DayVolumes volumes;
    private final double[] open;
    private final double[] close;

    JumpSearch(Bars bars) {
        this.bars = bars;
        volumes = new DayVolumes(bars);
        open = bars.open();
        close = bars.close();
    }

    List<ImplausibleJump> jumps() {
        List<ImplausibleJump> jumps = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (i > 0 && isOrdinary(i, close[last])) {
                last = i;
                continue;
            }
            Optional<ImplausibleJump> found = i == 0 ? wick(i) : jumpOrWick(i, last);
            found.ifPresent(jumps::add);
            last = found.filter(jump -> jump.kind() == Kind.CLOSE).isPresent() ? last : i;
        }
        return List.copyOf(jumps);
    }

    /** Whether a bar is near enough to the close before it for no kind of jump: so are almost all. */
    private boolean isOrdinary(int i, double before) {
        return !isApart(open[i], before, SMALLEST_SPLIT)
                && !isApart(close[i], before, SMALLEST_SPLIT)
                && bars.high()[i] < Math.max(open[i], close[i]) * FAR
                && bars.low()[i] * FAR > Math.min(open[i], close[i]);
    }

    private Optional<ImplausibleJump> jumpOrWick(int i, int last) {
        return jump(i, last).or(() -> wick(i));
    }

    /** @param last the last bar before with a close that can be believed */
    private Optional<ImplausibleJump> jump(int i, int last) {
        double before = close[last];
        if (isApart(close[i], before, FAR) && comesBack(i, before)) {
            return found(i, Kind.CLOSE, before, close[i]);
        }
        if (isApart(open[i], before, FAR) && isApart(open[i], close[i], FAR)) {
            return found(i, Kind.OPEN, before, open[i]);
        }
        if (isSplit(i, before)) {
            return found(i, Kind.SPLIT, before, open[i]);
        }
        double far = far(bars.times()[i] - bars.times()[last]);
        if (isApart(open[i], before, far)) {
            return found(i, Kind.LEVEL, before, open[i]);
        }
        return isApart(close[i], before, far) ? found(i, Kind.LEVEL, before, close[i]) : Optional.empty();
    }

    private static double far(long millis) {
        return millis < LONG_GAP.toMillis()
                ? FAR
                : Math.min(FAR, FAR_AFTER_GAP * Math.pow(YEARLY, millis / MILLIS_A_YEAR));
    }

    private boolean comesBack(int i, double before) {
        return i + 1 < bars.size() && !isApart(close[i + 1], before, BACK);
    }

    private Optional<ImplausibleJump> wick(int i) {
        double top = Math.max(open[i], close[i]);
        double bottom = Math.min(open[i], close[i]);
        if (bars.high()[i] >= top * FAR) {
            return found(i, Kind.HIGH, top, bars.high()[i]);
        }
        return bars.low()[i] * FAR <= bottom ? found(i, Kind.LOW, bottom, bars.low()[i]) : Optional.empty();
    }

    private boolean isSplit(int i, double before) {
        if (!isApart(open[i], before, SMALLEST_SPLIT)
                || isApart(close[i], open[i], SMALLEST_SPLIT)
                || bars.date(i).equals(bars.date(i - 1))) {
            return false;
        }
        return SplitRatio.of(open[i] / before)
                .filter(ratio -> isApart(open[i], before, FAR * 0.9) || isQuiet(i, ratio))
                .isPresent();
    }

    private boolean isQuiet(int i, SplitRatio ratio) {
        double unknown = ratio.isLikeNews() ? Double.POSITIVE_INFINITY : 0;
        return volumes.multiple(i).orElse(unknown) < BUSY;
    }

    private static boolean isApart(double one, double other, double factor) {
        return one >= other * factor || one * factor <= other;
    }

    private Optional<ImplausibleJump> found(int i, Kind kind, double before, double price) {
        return Optional.of(new ImplausibleJump(i, bars.date(i), kind, before, price));
    }
}
