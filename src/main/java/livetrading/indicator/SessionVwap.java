package livetrading.indicator;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;

/** The volume-weighted average price since the open of each regular session, over the bars that overlap it. */
public final class SessionVwap {

    private static final long OUTSIDE = -1;

    private final Bars bars;
    private final double[] average;
    private final long[] millisLeft;

    private long nextDay = Long.MIN_VALUE;
    private long open;
    private long close;
    private double reference;
    private double money;
    private double volume;

    public SessionVwap(Bars bars) {
        this.bars = bars;
        average = Windows.undefined(bars.size());
        millisLeft = new long[bars.size()];
        long length = bars.timeframe().length().toMillis();
        for (int t = 0; t < bars.size(); t++) {
            long begin = bars.times()[t];
            if (begin >= nextDay) {
                beginDay(t);
            }
            boolean regular = begin < close && begin + length > open;
            millisLeft[t] = regular ? close - begin - length : OUTSIDE;
            if (regular) {
                add(t);
            }
        }
    }

    private void beginDay(int t) {
        LocalDate date = bars.date(t);
        Optional<Session> session = MarketCalendar.session(date);
        open = session.map(regular -> regular.open().toEpochMilli()).orElse(Long.MAX_VALUE);
        close = session.map(regular -> regular.close().toEpochMilli()).orElse(Long.MIN_VALUE);
        nextDay = MarketCalendar.startOfDay(date.plusDays(1)).toEpochMilli();
        reference = VolumeWeighted.typical(bars, t);
        money = 0;
        volume = 0;
    }

    private void add(int t) {
        money += (VolumeWeighted.typical(bars, t) - reference) * bars.volume()[t];
        volume += bars.volume()[t];
        // no volume makes 0 / 0, which is NaN
        average[t] = reference + money / volume;
    }

    /** NaN outside regular hours, and before any volume was traded. */
    public double[] average() {
        return average;
    }

    /** How long the session lasts after the bar's end, in milliseconds; negative outside regular hours. */
    public long[] millisLeft() {
        return millisLeft;
    }
}
