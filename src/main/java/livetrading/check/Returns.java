package livetrading.check;

import java.util.Arrays;
import livetrading.market.Bars;

/** The daily returns of stances that are filled at the next open, without costs, as fractions. */
final class Returns {

    private Returns() {}

    static double[] daily(Bars bars, boolean[] stances) {
        double[] ofDays = new double[bars.size()];
        int days = 0;
        double value = 1;
        for (int t = 0; t < bars.size(); t++) {
            value *= ofBar(bars, stances, t);
            if (t + 1 == bars.size() || isLastOfDay(bars, t)) {
                ofDays[days++] = value - 1;
                value = 1;
            }
        }
        return Arrays.copyOf(ofDays, days);
    }

    private static boolean isLastOfDay(Bars bars, int t) {
        return bars.timeframe().isDaily() || !bars.date(t).equals(bars.date(t + 1));
    }

    /** Held over the night when it was long before the bar before, and over the bar when it was long before that. */
    private static double ofBar(Bars bars, boolean[] stances, int t) {
        double night = t > 1 && stances[t - 2] ? bars.open()[t] / bars.close()[t - 1] : 1;
        double day = t > 0 && stances[t - 1] ? bars.close()[t] / bars.open()[t] : 1;
        return night * day;
    }

    /** Pearson's correlation; 0 where one of both never moved. */
    static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
    }
}
