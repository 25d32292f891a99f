package livetrading.backtest;

import java.util.Arrays;
import java.util.Objects;
import livetrading.market.Annualisation;
import livetrading.market.Bars;

/**
 * The bars over which strategies are measured, and the warm-up before them; made once for all strategies of a ticker.
 *
 * <p>It also knows what holding the ticker would have returned bar by bar, against which beta and alpha are measured.
 */
public final class Period {

    private final Bars bars;
    private final int start;
    private final Bars measured;
    private final double barsPerYear;
    private final int firstReturn;
    private final double benchmarkMean;
    private final double[] benchmarkDifferences;
    private final double benchmarkSquares;

    /**
     * @param bars with those of the warm-up
     * @param start index of the first bar that is measured
     * @throws IndexOutOfBoundsException when {@code start} is not the index of a bar
     */
    public Period(Bars bars, int start) {
        Objects.checkIndex(start, bars.size());
        this.bars = bars;
        this.start = start;
        measured = bars.from(start);
        barsPerYear = Annualisation.barsPerYear(measured);
        firstReturn = start == 0 && measured.size() > 1 ? 1 : 0;
        double[] differences = benchmark();
        benchmarkMean = Performance.mean(differences);
        double squares = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] -= benchmarkMean;
            squares += differences[i] * differences[i];
        }
        benchmarkDifferences = differences;
        benchmarkSquares = squares;
    }

    private double[] benchmark() {
        double[] close = measured.close();
        return firstReturn == 0
                ? Performance.returns(measured.open()[0], close)
                : Performance.returns(close[0], Arrays.copyOfRange(close, 1, close.length));
    }

    /** All bars, those of the warm-up included. */
    public Bars bars() {
        return bars;
    }

    /** The index in {@link #bars()} of the first bar that is measured. */
    public int start() {
        return start;
    }

    /** The bars that are measured, at least one. */
    public Bars measured() {
        return measured;
    }

    /** What annualises the metrics: 252 sessions with as many bars as those that are measured have. */
    double barsPerYear() {
        return barsPerYear;
    }

    /**
     * The index in {@link #measured()} of the first bar that has a return. On the first bar of a history nothing can be
     * filled, because a stance is known after a close: it is no return of zero, and not a bar of the metrics.
     */
    int firstReturn() {
        return firstReturn;
    }

    /** The mean return of holding the ticker from the first bar that has a return on. */
    double benchmarkMean() {
        return benchmarkMean;
    }

    /** How far each return of holding the ticker is above their mean. */
    double[] benchmarkDifferences() {
        return benchmarkDifferences;
    }

    /** The sum of the squares of these differences. */
    double benchmarkSquares() {
        return benchmarkSquares;
    }
}
