package livetrading.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import livetrading.market.Bars;

/** What other bars took the place of: the values of before. */
public final class BarsOfBefore {

    private static final int FIELDS = 5;

    /** There was no bar. */
    private static final double[] NONE = {};

    /** Open, high, low, close and volume by the beginning of the bar. */
    private final SortedMap<Long, double[]> byTime;

    private BarsOfBefore(SortedMap<Long, double[]> byTime) {
        this.byTime = byTime;
    }

    /** Those bars that are others now, or are gone, and those that there were not between the first and the last one. */
    static BarsOfBefore of(Bars before, Bars now) {
        SortedMap<Long, double[]> byTime = all(before);
        SortedMap<Long, double[]> known = all(now);
        if (!byTime.isEmpty()) {
            known.subMap(byTime.firstKey(), byTime.lastKey()).keySet().forEach(time -> byTime.putIfAbsent(time, NONE));
        }
        byTime.entrySet().removeIf(bar -> Arrays.equals(bar.getValue(), known.get(bar.getKey())));
        return new BarsOfBefore(byTime);
    }

    private static SortedMap<Long, double[]> all(Bars bars) {
        var all = new TreeMap<Long, double[]>();
        for (int i = 0; i < bars.size(); i++) {
            all.put(
                    bars.times()[i],
                    new double[] {bars.open()[i], bars.high()[i], bars.low()[i], bars.close()[i], bars.volume()[i]});
        }
        return all;
    }

    int size() {
        return byTime.size();
    }

    /** The bars as they were before, if these are those that came after. */
    public Bars in(Bars now) {
        SortedMap<Long, double[]> bars = all(now);
        bars.putAll(byTime);
        bars.values().removeIf(values -> values.length == 0);
        List<double[]> values = List.copyOf(bars.values());
        double[][] columns = new double[FIELDS][];
        for (int field = 0; field < FIELDS; field++) {
            int one = field;
            columns[field] = values.stream().mapToDouble(bar -> bar[one]).toArray();
        }
        long[] times = bars.keySet().stream().mapToLong(Long::longValue).toArray();
        return new Bars(
                now.ticker(), now.timeframe(), times, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    /** All times, then a column after the other: what is alike stands together, which makes it small. */
    byte[] packed() {
        ByteBuffer plain = ByteBuffer.allocate(byTime.size() * (1 + FIELDS) * Long.BYTES);
        byTime.keySet().forEach(plain::putLong);
        for (int field = 0; field < FIELDS; field++) {
            for (double[] values : byTime.values()) {
                plain.putDouble(values.length == 0 ? Double.NaN : values[field]);
            }
        }
        return Deflated.of(plain.array());
    }

    /** @throws RuntimeException when the bytes are none */
    static BarsOfBefore unpacked(byte[] packed) {
        ByteBuffer plain = ByteBuffer.wrap(Deflated.plain(packed));
        int size = plain.remaining() / ((1 + FIELDS) * Long.BYTES);
        var byTime = new TreeMap<Long, double[]>();
        for (int i = 0; i < size; i++) {
            double[] values = new double[FIELDS];
            for (int field = 0; field < FIELDS; field++) {
                values[field] = plain.getDouble((size * (1 + field) + i) * Long.BYTES);
            }
            byTime.put(plain.getLong(i * Long.BYTES), Double.isNaN(values[0]) ? NONE : values);
        }
        return new BarsOfBefore(byTime);
    }
}
