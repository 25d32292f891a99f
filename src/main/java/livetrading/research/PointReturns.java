package livetrading.research;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import livetrading.backtest.Period;
import livetrading.tuning.Surface;

/**
 * The returns of each point of a surface over a period, made from its stances when they are asked for: those of all
 * points at once may be more than the memory holds.
 */
final class PointReturns extends AbstractList<double[]> {

    private final Surface surface;
    private final BitSet[] stances;
    private final Period period;

    PointReturns(Surface surface, BitSet[] stances, Period period) {
        this.surface = surface;
        this.stances = stances;
        this.period = period;
    }

    @Override
    public double[] get(int point) {
        int bars = period.bars().size();
        boolean[] unpacked = new boolean[bars];
        BitSet packed = stances[point];
        for (int t = packed.nextSetBit(0); t >= 0; t = packed.nextSetBit(t + 1)) {
            unpacked[t] = true;
        }
        return Arrays.copyOfRange(surface.returns(unpacked), period.start(), bars);
    }

    @Override
    public int size() {
        return stances.length;
    }
}
