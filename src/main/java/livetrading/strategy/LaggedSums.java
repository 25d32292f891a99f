package livetrading.strategy;

/**
 * Running sums of the log closes of a pair, of their squares, and of their products with each other and with those of
 * the one and two bars before: all that a Dickey-Fuller regression of their spread needs, whatever the hedge ratio.
 *
 * <p>The values are taken from those of the first common bar, so that squares stay small.
 */
final class LaggedSums {

    static final int Y = 0;
    static final int X = 1;

    /** The squares and products without lag begin here; those with a lag of one and two follow, {@link #LAG} apart. */
    static final int YY = 2;

    static final int XX = 3;

    /** With a lag this is the product of y with the earlier x and that of x with the earlier y, together. */
    static final int XY = 4;

    static final int LAG = 3;
    static final int COUNT = 11;

    private final AlignedPair pair;
    private final double yReference;
    private final double xReference;
    private final double[] sums = new double[COUNT];
    private int end;

    /** @param pair with at least one common bar */
    LaggedSums(AlignedPair pair) {
        this.pair = pair;
        yReference = pair.y()[pair.yFrom()];
        xReference = pair.x()[pair.xFrom()];
    }

    /** The log close of the ticker on a common bar, from its reference; 0 before the first. */
    double y(int t) {
        return t < 0 ? 0 : pair.y()[pair.yFrom() + t] - yReference;
    }

    /** The same of the other one. */
    double x(int t) {
        return t < 0 ? 0 : pair.x()[pair.xFrom() + t] - xReference;
    }

    /** Takes the sums on to include all common bars before {@code to}, and returns them. */
    double[] upTo(int to) {
        if (to > end) {
            addUpTo(to);
        }
        return sums;
    }

    private void addUpTo(int to) {
        double y2 = y(end - 2);
        double y1 = y(end - 1);
        double x2 = x(end - 2);
        double x1 = x(end - 1);
        double[] ys = pair.y();
        double[] xs = pair.x();
        double sy = 0;
        double sx = 0;
        double yy = 0;
        double xx = 0;
        double xy = 0;
        double yy1 = 0;
        double xx1 = 0;
        double xy1 = 0;
        double yy2 = 0;
        double xx2 = 0;
        double xy2 = 0;
        for (int t = end; t < to; t++) {
            double y = ys[pair.yFrom() + t] - yReference;
            double x = xs[pair.xFrom() + t] - xReference;
            sy += y;
            sx += x;
            yy += y * y;
            xx += x * x;
            xy += x * y;
            yy1 += y * y1;
            xx1 += x * x1;
            xy1 += y * x1 + x * y1;
            yy2 += y * y2;
            xx2 += x * x2;
            xy2 += y * x2 + x * y2;
            y2 = y1;
            y1 = y;
            x2 = x1;
            x1 = x;
        }
        add(sy, sx, yy, xx, xy, yy1, xx1, xy1, yy2, xx2, xy2);
        end = to;
    }

    private void add(double... more) {
        for (int i = 0; i < COUNT; i++) {
            sums[i] += more[i];
        }
    }
}
