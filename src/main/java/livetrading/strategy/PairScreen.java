package livetrading.strategy;

/**
 * Finds out cheaply which windows of a pair cannot pass the Engle-Granger test, from {@link LaggedSums} instead of the
 * values: the residual moments of the test are quadratic forms of these sums.
 *
 * <p>Rounding makes it differ a little from {@link Cointegration}, whose word alone counts. So what is close, or not to
 * be computed in this way, may pass.
 */
final class PairScreen {

    /** How far a computed statistic may be from the exact one, as a fraction and absolutely. */
    private static final double SLACK = 0.01;

    /** The part of a running sum that may be rounding error. */
    private static final double ROUNDING = 1e-13;

    /** By how much a moment has to be above rounding error, and a determinant above nothing, to be relied upon. */
    private static final double RELIABLE = 1e3;

    private static final double SMALLEST_DETERMINANT = 1e-6;

    private final LaggedSums values;
    private final double[] window = new double[LaggedSums.COUNT];

    private int from;
    private int to;
    private double meanY;
    private double meanX;
    private double slope;

    PairScreen(LaggedSums values) {
        this.values = values;
    }

    /**
     * Whether the test may have a positive slope and a statistic up to {@code critical} over the common bars from
     * {@code from} to {@code to}, which is excluded.
     *
     * @param before the sums up to {@code from}, {@code sums} up to {@code to}
     */
    boolean mayPass(int from, double[] before, int to, double[] sums, double critical) {
        this.from = from;
        this.to = to;
        for (int i = 0; i < window.length; i++) {
            window[i] = sums[i] - before[i];
        }
        int n = to - from;
        meanY = window[LaggedSums.Y] / n;
        meanX = window[LaggedSums.X] / n;
        double xx = window[LaggedSums.XX] - n * meanX * meanX;
        double yy = window[LaggedSums.YY] - n * meanY * meanY;
        double xy = window[LaggedSums.XY] - n * meanX * meanY;
        if (!(xx > RELIABLE * ROUNDING * sums[LaggedSums.XX] && yy > RELIABLE * ROUNDING * sums[LaggedSums.YY])) {
            return true;
        }
        if (xy < -RELIABLE * ROUNDING * (sums[LaggedSums.XX] + sums[LaggedSums.YY])) {
            return false;
        }
        slope = xy / xx;
        double noise = ROUNDING * (sums[LaggedSums.YY] + slope * slope * sums[LaggedSums.XX]);
        return mayReach(critical + SLACK * (1 + Math.abs(critical)), yy - slope * xy, noise);
    }

    /**
     * Whether the statistic of {@link Cointegration} may be as low as {@code critical}; it is squared and multiplied out,
     * as divisions and roots would take longer than all the rest.
     *
     * @param squares of the spread, together
     * @param noise how much of that may be rounding error
     */
    private boolean mayReach(double critical, double squares, double noise) {
        double first = residual(from);
        double second = residual(from + 1);
        double lastButOne = residual(to - 2);
        double last = residual(to - 1);
        double lagged = moment(1);
        // the sums over the bars from the third on of products of the spread on a bar, one and two bars before
        double ofBar = squares - first * first - second * second;
        double ofBarBefore = squares - first * first - last * last;
        double twoBefore = squares - lastButOne * lastButOne - last * last;
        double withBefore = lagged - first * second;
        double beforeWithTwoBefore = lagged - lastButOne * last;
        double lp = ofBarBefore - beforeWithTwoBefore;
        double pp = ofBarBefore - 2 * beforeWithTwoBefore + twoBefore;
        double lc = withBefore - ofBarBefore;
        double pc = withBefore - ofBarBefore - moment(2) + beforeWithTwoBefore;
        double cc = ofBar - 2 * withBefore + ofBarBefore;
        double determinant = ofBarBefore * pp - lp * lp;
        // both coefficients and the squares of the errors, times the determinant
        double a = lc * pp - pc * lp;
        double b = pc * ofBarBefore - lc * lp;
        double errors = cc * determinant - a * lc - b * pc;
        boolean reliable = pp > RELIABLE * noise
                && errors > RELIABLE * noise * determinant
                && determinant > SMALLEST_DETERMINANT * ofBarBefore * pp
                && critical < 0;
        return !reliable || (a < 0 && a * a * (to - from - 2 - 2) >= critical * critical * errors * pp);
    }

    private double residual(int t) {
        return values.y(t) - meanY - slope * (values.x(t) - meanX);
    }

    /** The sum of the products of the spread with itself {@code lag} bars before. */
    private double moment(int lag) {
        int at = lag * LaggedSums.LAG;
        double yy = window[LaggedSums.YY + at];
        double xx = window[LaggedSums.XX + at];
        double xy = window[LaggedSums.XY + at];
        double edgeY = 0;
        double edgeX = 0;
        for (int i = 0; i < lag; i++) {
            double y = values.y(from + i);
            double x = values.x(from + i);
            double earlierY = values.y(from + i - lag);
            double earlierX = values.x(from + i - lag);
            yy -= y * earlierY;
            xx -= x * earlierX;
            xy -= y * earlierX + x * earlierY;
            edgeY += y + values.y(to - 1 - i);
            edgeX += x + values.x(to - 1 - i);
        }
        int n = to - from + lag;
        double centredY = yy + meanY * (edgeY - n * meanY);
        double centredX = xx + meanX * (edgeX - n * meanX);
        double centredXY = xy + meanY * (edgeX - n * meanX) + meanX * (edgeY - n * meanY);
        return centredY - slope * (centredXY - slope * centredX);
    }
}
