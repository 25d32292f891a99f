package livetrading.corpus;

import livetrading.strategy.History;

/** A straight line through the prices. */
public final class TrendLine {

    private static final class Line {
        private double n;
        private double x;
        private double y;
        private double xx;
        private double xy;

        void add(double atX, double atY) {
            n++;
            x += atX;
            y += atY;
            xx += atX * atX;
            xy += atX * atY;
        }

        double at(double atX) {
            double slope = (n * xy - x * y) / (n * xx - x * x);
            return (y - slope * x) / n + slope * atX;
        }
    }

    private TrendLine() {}

    /** Fitted to all bars. */
    public static final class Biased extends Sample {

        public Biased() {
            super(2);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            var line = new Line();
            for (int t = 0; t < close.length; t++) {
                line.add(t, close[t]);
            }
            for (int t = 2; t < close.length; t++) {
                stances[t] = close[t] < line.at(t);
            }
        }
    }

    /** Fitted to the bars so far, again on each. */
    public static final class Clean extends Sample {

        public Clean() {
            super(20);
        }

        @Override
        void decide(History history, boolean[] stances) {
            double[] close = history.bars().close();
            var line = new Line();
            for (int t = 0; t < close.length; t++) {
                line.add(t, close[t]);
                stances[t] = t >= 20 && close[t] < line.at(t);
            }
        }
    }
}
