package livetrading.tuning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a point is chosen by: a figure of its returns over the bars of a window. More is better. */
public enum Objective {
    /** Mean over sample deviation (n - 1), of one bar. */
    SHARPE {
        @Override
        double of(double sum, double squares, double downsideSquares, double logarithms, int bars) {
            double variance = (squares - sum * sum / bars) / (bars - 1);
            return bars > 1 && variance > ZERO_VARIANCE ? sum / bars / Math.sqrt(variance) : Double.NaN;
        }
    },
    /** All returns compounded, as a fraction. */
    RETURN {
        @Override
        double of(double sum, double squares, double downsideSquares, double logarithms, int bars) {
            return squares > 0 ? Math.expm1(logarithms) : Double.NaN;
        }
    },
    /** Mean over the root of the mean of min(r, 0)^2, of one bar. */
    SORTINO {
        @Override
        double of(double sum, double squares, double downsideSquares, double logarithms, int bars) {
            double downside = downsideSquares / bars;
            return bars > 1 && downside > ZERO_VARIANCE ? sum / bars / Math.sqrt(downside) : Double.NaN;
        }
    };

    /** What the difference of two long sums leaves of zero. */
    private static final double ZERO_VARIANCE = 1e-14;

    /**
     * Of sums over the returns of a window; NaN where it is undefined, as without a position.
     *
     * @param downsideSquares of those below 0
     * @param logarithms of 1 + r
     */
    abstract double of(double sum, double squares, double downsideSquares, double logarithms, int bars);

    /** On the command line and among the parameters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Objective> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Objective::code).toList();
    }
}
