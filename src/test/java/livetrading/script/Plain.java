package livetrading.script;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;

/**
 * What scripts mean, said again bar by bar in plain loops: every value is computed anew from its definition, without
 * columns, blocks or sums that are carried on. A condition is 1, 0, or NaN where undefined.
 */
final class Plain {

    /** A value of every bar; NaN where undefined. */
    interface X {
        double at(int t);
    }

    /** Whether a position is left on a bar. */
    interface Leave {
        double at(int t, int entry);
    }

    final Bars bars;
    final X open;
    final X high;
    final X low;
    final X close;
    final X volume;
    final X typical;

    Plain(Bars bars) {
        this.bars = bars;
        open = column(bars.open());
        high = column(bars.high());
        low = column(bars.low());
        close = column(bars.close());
        volume = column(bars.volume());
        typical = t -> (bars.high()[t] + bars.low()[t] + bars.close()[t]) / 3;
    }

    /** Undefined before the first bar. */
    static X column(double[] values) {
        return t -> t < 0 ? Double.NaN : values[t];
    }

    static X num(double value) {
        return t -> value;
    }

    static X shift(X x, int n) {
        return t -> t - n < 0 ? Double.NaN : x.at(t - n);
    }

    static X add(X a, X b) {
        return t -> a.at(t) + b.at(t);
    }

    static X sub(X a, X b) {
        return t -> a.at(t) - b.at(t);
    }

    static X mul(X a, double b) {
        return t -> a.at(t) * b;
    }

    static X div(X a, X b) {
        return t -> b.at(t) == 0 ? Double.NaN : a.at(t) / b.at(t);
    }

    static X gt(X a, X b) {
        return t -> Double.isNaN(a.at(t) - b.at(t)) ? Double.NaN : a.at(t) > b.at(t) ? 1 : 0;
    }

    static X lt(X a, X b) {
        return gt(b, a);
    }

    static X ge(X a, X b) {
        return not(gt(b, a));
    }

    static X not(X a) {
        return t -> 1 - a.at(t);
    }

    static X and(X... all) {
        return t -> {
            boolean isKnown = true;
            for (X one : all) {
                double value = one.at(t);
                if (value == 0) {
                    return 0;
                }
                isKnown &= !Double.isNaN(value);
            }
            return isKnown ? 1 : Double.NaN;
        };
    }

    static X or(X... all) {
        return not(and(Arrays.stream(all).map(Plain::not).toArray(X[]::new)));
    }

    static X choose(X condition, X yes, X no) {
        return t -> {
            double value = condition.at(t);
            return value == 1 ? yes.at(t) : value == 0 ? no.at(t) : Double.NaN;
        };
    }

    /** Above now and not above before; known to be false already where one of both fails. */
    static X above(X a, X b) {
        return t -> t == 0 ? Double.NaN : and(gt(a, b), not(shift(gt(a, b), 1))).at(t);
    }

    static X below(X a, X b) {
        return above(b, a);
    }

    /** What is made of the values of a window, which all have to be defined. */
    interface OfWindow {
        double of(double[] window);
    }

    static X window(X x, int n, OfWindow function) {
        return t -> {
            if (t - n + 1 < 0) {
                return Double.NaN;
            }
            double[] window = new double[n];
            for (int k = 0; k < n; k++) {
                window[k] = x.at(t - n + 1 + k);
                if (Double.isNaN(window[k])) {
                    return Double.NaN;
                }
            }
            return function.of(window);
        };
    }

    static X sum(X x, int n) {
        return window(x, n, values -> Arrays.stream(values).sum());
    }

    static X sma(X x, int n) {
        return window(x, n, values -> Arrays.stream(values).sum() / n);
    }

    static X highest(X x, int n) {
        return window(x, n, values -> Arrays.stream(values).max().orElseThrow());
    }

    static X lowest(X x, int n) {
        return window(x, n, values -> Arrays.stream(values).min().orElseThrow());
    }

    static X stddev(X x, int n) {
        return window(x, n, values -> {
            double mean = Arrays.stream(values).sum() / n;
            return Math.sqrt(
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / n);
        });
    }

    static X wma(X x, int n) {
        return window(x, n, values -> {
            double weighted = 0;
            double weights = 0;
            for (int k = 0; k < n; k++) {
                weighted += (k + 1) * values[k];
                weights += k + 1;
            }
            return weighted / weights;
        });
    }

    static X slope(X x, int n) {
        return window(x, n, values -> {
            double mean = Arrays.stream(values).sum() / n;
            double products = 0;
            double squares = 0;
            for (int k = 0; k < n; k++) {
                products += (k - (n - 1) / 2.0) * (values[k] - mean);
                squares += (k - (n - 1) / 2.0) * (k - (n - 1) / 2.0);
            }
            return products / squares;
        });
    }

    static X correlation(X x, X y, int n) {
        X meanX = sma(x, n);
        X meanY = sma(y, n);
        return t -> {
            double xy = 0;
            double xx = 0;
            double yy = 0;
            for (int k = t - n + 1; k <= t; k++) {
                double dx = k < 0 ? Double.NaN : x.at(k) - meanX.at(t);
                double dy = k < 0 ? Double.NaN : y.at(k) - meanY.at(t);
                xy += dx * dy;
                xx += dx * dx;
                yy += dy * dy;
            }
            return xy / Math.sqrt(xx * yy);
        };
    }

    /** How many of the n values before are less, in per cent. */
    static X percentRank(X x, int n) {
        return window(
                x,
                n + 1,
                values -> 100.0
                        * Arrays.stream(values)
                                .limit(n)
                                .filter(v -> v < values[n])
                                .count()
                        / n);
    }

    /** An average that goes on from the mean of the first values of the stretch on which they are defined. */
    static X smoothed(X x, int n, double factor) {
        return t -> {
            int begin = t;
            while (begin >= 0 && !Double.isNaN(x.at(begin))) {
                begin--;
            }
            begin++;
            if (t - begin + 1 < n) {
                return Double.NaN;
            }
            double average = sma(x, n).at(begin + n - 1);
            for (int k = begin + n; k <= t; k++) {
                average = factor * x.at(k) + (1 - factor) * average;
            }
            return average;
        };
    }

    static X ema(X x, int n) {
        return smoothed(x, n, 2.0 / (n + 1));
    }

    static X rma(X x, int n) {
        return smoothed(x, n, 1.0 / n);
    }

    static X rsi(X x, int n) {
        X change = sub(x, shift(x, 1));
        X up = rma(t -> Double.isNaN(change.at(t)) ? Double.NaN : Math.max(change.at(t), 0), n);
        X down = rma(t -> Double.isNaN(change.at(t)) ? Double.NaN : Math.max(-change.at(t), 0), n);
        return t -> 100 - 100 / (1 + up.at(t) / down.at(t));
    }

    X atr(int n) {
        X before = shift(close, 1);
        return rma(t -> Math.max(high.at(t), before.at(t)) - Math.min(low.at(t), before.at(t)), n);
    }

    static X count(X condition, int n) {
        return sum(condition, n);
    }

    static X since(X condition) {
        return t -> {
            for (int k = t; k >= 0; k--) {
                if (condition.at(k) == 1) {
                    return t - k;
                }
            }
            return Double.NaN;
        };
    }

    /** Weeks (or months) that are complete, in columns of open, high, low, close, volume, and their number by each bar. */
    record Longer(double[][] columns, int[] complete) {

        X column(int which) {
            return Plain.column(columns[which]);
        }

        /** A value of these as the bars see it. */
        X seen(X value) {
            return t -> complete[t] == 0 ? Double.NaN : value.at(complete[t] - 1);
        }
    }

    Longer longer(boolean weekly) {
        int[] complete = new int[bars.size()];
        double[][] columns = new double[5][bars.size()];
        int first = 0;
        int finished = 0;
        for (int t = 0; t < bars.size(); t++) {
            if (t > 0 && key(bars.date(t), weekly) != key(bars.date(t - 1), weekly)) {
                // its last session had no bar
                finished += first < t && complete[t - 1] == finished ? 1 : 0;
                first = t;
            }
            double[] highs = Arrays.copyOfRange(bars.high(), first, t + 1);
            double[] lows = Arrays.copyOfRange(bars.low(), first, t + 1);
            columns[0][finished] = bars.open()[first];
            columns[1][finished] = Arrays.stream(highs).max().orElseThrow();
            columns[2][finished] = Arrays.stream(lows).min().orElseThrow();
            columns[3][finished] = bars.close()[t];
            columns[4][finished] = Arrays.stream(bars.volume(), first, t + 1).sum();
            LocalDate next = MarketCalendar.sessionAfter(bars.date(t)).date();
            boolean isLast = key(next, weekly) != key(bars.date(t), weekly);
            complete[t] = finished + (isLast ? 1 : 0);
            if (isLast) {
                finished++;
                first = t + 1;
            }
        }
        return new Longer(columns, complete);
    }

    private static int key(LocalDate date, boolean weekly) {
        return weekly
                ? 100 * date.get(IsoFields.WEEK_BASED_YEAR) + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                : 100 * date.getYear() + date.getMonthValue();
    }

    /** The stances that two conditions give. */
    boolean[] stances(int first, X enter, Leave leave) {
        boolean[] stances = new boolean[bars.size()];
        int entry = -1;
        for (int t = first; t < stances.length; t++) {
            if (entry < 0) {
                entry = enter.at(t) == 1 ? t : -1;
            } else if (leave.at(t, entry) == 1) {
                entry = -1;
            }
            stances[t] = entry >= 0;
        }
        return stances;
    }
}
