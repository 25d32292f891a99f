package livetrading.market;

import java.util.Arrays;

/**
 * Bars of a longer period, built from the very bars that a strategy sees, and for each of these the last higher bar that
 * was complete by its end. The higher bar in progress is not in here, so that nobody can look at it.
 *
 * <p>A period is complete with the close of its last session by the exchange's calendar: a week before Good Friday on
 * Thursday. Where that session's bars are missing, it is complete with the first bar after it. Bars outside regular hours
 * are left out. A period of which only the end is in the history has what there is of it.
 */
public final class HigherBars {

    private static final int NONE = -1;

    private final double[][] columns;
    private final long[] ends;
    private final long[] knownAt;
    private final int[] lastCompleted;

    private HigherBars(double[][] columns, long[] ends, long[] knownAt, int[] lastCompleted) {
        this.columns = columns;
        this.ends = ends;
        this.knownAt = knownAt;
        this.lastCompleted = lastCompleted;
    }

    /**
     * The complete higher bars of a history.
     *
     * @throws IllegalArgumentException when the period is not longer than the bars
     */
    public static HigherBars of(Bars bars, Period period) {
        if (!period.isLongerThan(bars.timeframe())) {
            throw new IllegalArgumentException("a bar of %s is not shorter than the %s that is to be made of it"
                    .formatted(bars.timeframe().code(), period.word()));
        }
        return new Building(bars, new PeriodEnds(bars, period)).bars();
    }

    /** The complete bars of a timeframe that is longer than that of the history, which {@link LongerBars} makes sure of. */
    static HigherBars of(Bars bars, Timeframe longer) {
        return new Building(bars, new PeriodEnds(bars, longer)).bars();
    }

    /** The same with the one in progress, of which somebody else knows that it is over. */
    static HigherBars withLast(Bars bars, Timeframe longer) {
        return new Building(bars, new PeriodEnds(bars, longer)).barsWithLast();
    }

    /** The number of complete higher bars. */
    public int size() {
        return ends.length;
    }

    public double[] open() {
        return columns[0];
    }

    public double[] high() {
        return columns[1];
    }

    public double[] low() {
        return columns[2];
    }

    public double[] close() {
        return columns[3];
    }

    public double[] volume() {
        return columns[4];
    }

    /** When each of their periods ended, in epoch milliseconds. */
    public long[] ends() {
        return ends;
    }

    /** When the bar ended with which each of them was complete: later than its period where bars are missing. */
    public long[] knownAt() {
        return knownAt;
    }

    /** For each bar of the history the index of the last higher bar complete by its end; -1 before the first. */
    public int[] lastCompleted() {
        return lastCompleted;
    }

    /** Values of the higher bars as the bars of the history see them; NaN before the first. */
    public double[] atBars(double[] values) {
        double[] seen = new double[lastCompleted.length];
        for (int t = 0; t < seen.length; t++) {
            seen[t] = lastCompleted[t] == NONE ? Double.NaN : values[lastCompleted[t]];
        }
        return seen;
    }

    /** Goes over the bars once, with the higher bar in progress in its fields. */
    private static final class Building {

        private final Bars bars;
        private final PeriodEnds clock;
        private final double[][] columns;
        private final long[] ends;
        private final long[] knownAt;
        private final int[] lastCompleted;
        private int complete;

        /** When the period in progress ends; that of the period before once it is complete. */
        private long end = Long.MIN_VALUE;

        private boolean isOpen;

        Building(Bars bars, PeriodEnds clock) {
            this.bars = bars;
            this.clock = clock;
            columns = new double[5][bars.size()];
            ends = new long[bars.size()];
            knownAt = new long[bars.size()];
            lastCompleted = new int[bars.size()];
            for (int t = 0; t < bars.size(); t++) {
                clock.goTo(t);
                add(t);
                lastCompleted[t] = complete - 1;
            }
        }

        private void add(int t) {
            if (isOpen && clock.periodEnd() != end) {
                finish(t);
            }
            if (clock.isRegular(t) && clock.periodEnd() != endOfLast()) {
                merge(t);
            }
            if (isOpen && clock.isComplete(t)) {
                finish(t);
            }
        }

        private long endOfLast() {
            return complete == 0 ? Long.MIN_VALUE : ends[complete - 1];
        }

        private void merge(int t) {
            if (!isOpen) {
                isOpen = true;
                end = clock.periodEnd();
                columns[0][complete] = bars.open()[t];
                columns[1][complete] = bars.high()[t];
                columns[2][complete] = bars.low()[t];
                columns[4][complete] = 0;
            }
            columns[1][complete] = Math.max(columns[1][complete], bars.high()[t]);
            columns[2][complete] = Math.min(columns[2][complete], bars.low()[t]);
            columns[3][complete] = bars.close()[t];
            columns[4][complete] += bars.volume()[t];
        }

        private void finish(int t) {
            ends[complete] = end;
            knownAt[complete] = clock.barEnd(t);
            complete++;
            isOpen = false;
        }

        HigherBars barsWithLast() {
            if (isOpen) {
                finish(bars.size() - 1);
            }
            return bars();
        }

        HigherBars bars() {
            double[][] finished = new double[columns.length][];
            for (int i = 0; i < columns.length; i++) {
                finished[i] = Arrays.copyOf(columns[i], complete);
            }
            return new HigherBars(
                    finished, Arrays.copyOf(ends, complete), Arrays.copyOf(knownAt, complete), lastCompleted);
        }
    }
}
