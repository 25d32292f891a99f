package livetrading.tuning;

import java.util.Arrays;
import livetrading.market.Bars;

/**
 * What each bar of a ticker returns to whoever holds it, enters at its open or has left at its open, as a back-test has
 * it that puts all its cash into fractions of shares: a stance is filled at the open after it, and costs lower the
 * proceeds.
 */
final class BarReturns {

    private static final int SUMS = 4;

    private final double[] entered;
    private final double[] held;
    private final double[] left;

    /** Of the returns of holding, up to and with each bar: of themselves, their squares, those below 0, logarithms. */
    private final double[][] sums;

    /** @param cost of a purchase and of a sale, as a fraction of the price, at least 0 and below 1 */
    BarReturns(Bars bars, double cost) {
        double[] open = bars.open();
        double[] close = bars.close();
        int size = bars.size();
        entered = new double[size];
        held = new double[size];
        left = new double[size];
        sums = new double[SUMS][size];
        for (int t = 1; t < size; t++) {
            entered[t] = close[t] / (open[t] * (1 + cost)) - 1;
            held[t] = close[t] / close[t - 1] - 1;
            left[t] = open[t] * (1 - cost) / close[t - 1] - 1;
            for (int sum = 0; sum < SUMS; sum++) {
                sums[sum][t] = sums[sum][t - 1] + term(sum, held[t]);
            }
        }
    }

    private static double term(int sum, double returned) {
        double below = Math.min(returned, 0);
        return switch (sum) {
            case 0 -> returned;
            case 1 -> returned * returned;
            case 2 -> below * below;
            default -> Math.log1p(returned);
        };
    }

    /** The return of each bar to who follows these stances, as a fraction. */
    double[] of(boolean[] stances) {
        double[] returns = new double[stances.length];
        for (int t = 1; t < returns.length; t++) {
            boolean isIn = stances[t - 1];
            boolean wasIn = t > 1 && stances[t - 2];
            returns[t] = isIn ? wasIn ? held[t] : entered[t] : wasIn ? left[t] : 0;
        }
        return returns;
    }

    /**
     * Sums of the returns to who follows these stances, up to and with each of some bars. A run without a change of
     * stance costs no more than one bar.
     *
     * @param marks bars in order, each once
     */
    void addUp(boolean[] stances, int[] marks, Receiver receiver) {
        new Walk(stances, marks, receiver).run();
    }

    /** Takes sums. */
    interface Receiver {

        void take(int mark, double returns, double squares, double downsideSquares, double logarithms);
    }

    private final class Walk {

        private final boolean[] stances;
        private final int[] marks;
        private final Receiver receiver;
        private final double[] total = new double[SUMS];
        private int mark;

        Walk(boolean[] stances, int[] marks, Receiver receiver) {
            this.stances = stances;
            this.marks = marks;
            this.receiver = receiver;
        }

        void run() {
            int size = stances.length;
            int change = next(0, false);
            while (mark < marks.length) {
                // long from the close of bar `change` on, so filled at the open of the bar after it
                flatUntil(Math.min(change + 1, size));
                if (change + 1 >= size) {
                    return;
                }
                int exit = next(change + 1, true);
                position(change + 1, exit);
                change = exit < size ? next(exit + 1, false) : size;
            }
        }

        /** The first bar from one on whose stance is another; the number of bars when there is none. */
        private int next(int from, boolean stance) {
            int size = stances.length;
            if (from >= size || stances[from] != stance) {
                return Math.min(from, size);
            }
            int same = Arrays.mismatch(stances, from, size - 1, stances, from + 1, size);
            return same < 0 ? size : from + 1 + same;
        }

        private void flatUntil(int end) {
            while (mark < marks.length && marks[mark] < end) {
                receive(0, 0, 0, 0);
            }
        }

        /** @param exit bar after whose close it is left */
        private void position(int entry, int exit) {
            add(entered[entry]);
            int last = Math.min(exit, stances.length - 1);
            while (mark < marks.length && marks[mark] <= last) {
                int at = marks[mark];
                receive(held(0, entry, at), held(1, entry, at), held(2, entry, at), held(3, entry, at));
            }
            for (int sum = 0; sum < SUMS; sum++) {
                total[sum] += held(sum, entry, last);
            }
            if (exit + 1 < stances.length) {
                add(left[exit + 1]);
            }
        }

        private double held(int sum, int entry, int bar) {
            return sums[sum][bar] - sums[sum][entry];
        }

        private void add(double returned) {
            for (int sum = 0; sum < SUMS; sum++) {
                total[sum] += term(sum, returned);
            }
        }

        private void receive(double returns, double squares, double downsideSquares, double logarithms) {
            receiver.take(
                    mark++, total[0] + returns, total[1] + squares, total[2] + downsideSquares, total[3] + logarithms);
        }
    }
}
