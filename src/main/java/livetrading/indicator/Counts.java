package livetrading.indicator;

/** Counts bars on which something held. A condition is 1 where it holds, 0 where not, NaN where undefined. */
public final class Counts {

    private Counts() {}

    /** Bars since a condition held last, 0 where it holds; NaN before it held for the first time. */
    public static double[] since(double[] condition) {
        double[] since = Windows.undefined(condition.length);
        int last = -1;
        for (int t = 0; t < condition.length; t++) {
            last = condition[t] == 1 ? t : last;
            since[t] = last < 0 ? Double.NaN : t - last;
        }
        return since;
    }

    /**
     * Whether each of the last {@code n} changes went one way.
     *
     * @param sign 1 for rising, -1 for falling
     */
    public static double[] steady(double[] x, int n, int sign) {
        double[] steady = Windows.undefined(x.length);
        int changes = 0;
        for (int t = 1; t < x.length; t++) {
            changes = sign * (x[t] - x[t - 1]) > 0 ? changes + 1 : 0;
            if (t >= n) {
                steady[t] = changes >= n ? 1 : 0;
            }
        }
        return steady;
    }
}
