package livetrading.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Returns of trades counted in steps of equal width; what lies outside is in the first and the last one. */
record TradeBins(double first, double width, int count) {

    private static final int BINS = 20;

    /** Of many trades, this part at each end would make the steps too wide. */
    private static final double TAIL = 0.01;

    static TradeBins of(double[] returns) {
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        double least = Math.min(0, sorted[(int) (TAIL * (sorted.length - 1))]);
        double most = Math.max(0, sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))]);
        double width = Math.max(1e-4, (most - least) / BINS);
        // so that no step has both wins and losses
        double first = Math.floor(least / width) * width;
        return new TradeBins(first, width, Math.max(1, (int) Math.ceil((most - first) / width)));
    }

    List<String> names() {
        return IntStream.range(0, count)
                .mapToObj(i -> Numbers.tick(ReportFigure.Unit.PERCENT, first + i * width, width))
                .toList();
    }

    double[] counts(List<ReportTrade> trades) {
        double[] counts = new double[count];
        for (ReportTrade trade : trades) {
            int bin = (int) Math.floor((trade.returnFraction() - first) / width);
            counts[Math.clamp(bin, 0, count - 1)]++;
        }
        return counts;
    }
}
