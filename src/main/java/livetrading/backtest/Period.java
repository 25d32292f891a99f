package livetrading.backtest;

import java.util.Objects;
import livetrading.market.Bars;
import org.jspecify.annotations.Nullable;

/**
 * The bars over which strategies are measured, and the warm-up before them; made once for all strategies of a ticker.
 *
 * <p>It also knows what holding the ticker would have returned bar by bar, against which beta and alpha are measured.
 */
public final class Period {

    private final Bars bars;
    private final int start;
    private final Bars measured;
    private final int firstReturn;
    private final ReturnSteps everyBar;
    private @Nullable ReturnSteps everySession;

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
        firstReturn = start == 0 && measured.size() > 1 ? 1 : 0;
        everyBar = ReturnSteps.everyBar(measured, firstReturn);
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

    /**
     * Between which closes returns are taken. On the first bar of a history nothing can be filled, because a stance is known
     * after a close: it is no return of zero, and not a bar of the metrics.
     */
    ReturnSteps steps(Sampling sampling) {
        if (sampling == Sampling.EVERY_BAR) {
            return everyBar;
        }
        ReturnSteps known = everySession;
        if (known == null) {
            known = ReturnSteps.everySession(measured, firstReturn);
            everySession = known;
        }
        return known;
    }
}
