package livetrading.ui.chart;

import java.util.stream.IntStream;

/**
 * So many bars in one point that a chart has no more points than a screen has room for.
 *
 * @param from index of the first bar
 * @param to index after the last bar
 * @param step bars in a group; the last group may be shorter
 */
record Grouping(int from, int to, int step) {

    /** @param most points, at least 1 */
    static Grouping of(int from, int to, int most) {
        return new Grouping(from, to, Math.max(1, Math.ceilDiv(to - from, most)));
    }

    int size() {
        return Math.ceilDiv(to - from, step);
    }

    int first(int group) {
        return from + group * step;
    }

    int last(int group) {
        return Math.min(to, first(group) + step) - 1;
    }

    /** The group that a bar is in. */
    int groupOf(int bar) {
        return (bar - from) / step;
    }

    boolean contains(int bar) {
        return bar >= from && bar < to;
    }

    boolean isCoarse() {
        return step > 1;
    }

    double highest(double[] values, int group) {
        return bars(group).mapToDouble(bar -> values[bar]).max().orElseThrow();
    }

    double lowest(double[] values, int group) {
        return bars(group).mapToDouble(bar -> values[bar]).min().orElseThrow();
    }

    double sum(double[] values, int group) {
        return bars(group).mapToDouble(bar -> values[bar]).sum();
    }

    private IntStream bars(int group) {
        return IntStream.rangeClosed(first(group), last(group));
    }
}
