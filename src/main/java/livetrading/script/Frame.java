package livetrading.script;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.indicator.SessionVwap;
import livetrading.indicator.VolumeWeighted;
import livetrading.indicator.Windows;
import livetrading.market.Bars;
import livetrading.market.HigherBars;
import livetrading.market.MarketCalendar;
import livetrading.market.Period;
import livetrading.market.Session;
import livetrading.market.Ticker;

/** The columns that an expression is computed on: those of the history, or those of its higher bars. */
abstract sealed class Frame {

    private final Map<Series, double[]> columns = new HashMap<>();

    abstract int size();

    /** A column; whoever gets it must not write to it. */
    final double[] column(Series series) {
        return columns.computeIfAbsent(series, this::read);
    }

    abstract double[] read(Series series);

    /** A column of another ticker as the bars of this frame see it; NaN before its first bar. */
    abstract double[] peer(Ticker ticker, Series series);

    /** The bars of the history themselves. */
    static final class Own extends Frame {

        private final Bars bars;
        private final Map<Ticker, Bars> peers;
        private final Map<Period, Higher> higher = new HashMap<>();

        Own(Bars bars, Map<Ticker, Bars> peers) {
            this.bars = bars;
            this.peers = peers;
        }

        Bars bars() {
            return bars;
        }

        /** The bars of a ticker, which may be the one of this history; empty where there are none. */
        Optional<Bars> other(Ticker ticker) {
            Bars other = ticker.equals(bars.ticker()) ? bars : peers.get(ticker);
            return Optional.ofNullable(other).filter(each -> !each.isEmpty());
        }

        Higher higher(Period period) {
            return higher.computeIfAbsent(period, each -> new Higher(bars.higher(each), each, this));
        }

        @Override
        int size() {
            return bars.size();
        }

        @Override
        double[] read(Series series) {
            return columnOf(bars, series);
        }

        @Override
        double[] peer(Ticker ticker, Series series) {
            Bars other = other(ticker).orElse(null);
            if (other == null || other.timeframe() != bars.timeframe()) {
                return Windows.undefined(size());
            }
            return seen(columnOf(other, series), other.times(), bars.times());
        }

        private static double[] columnOf(Bars bars, Series series) {
            return switch (series) {
                case OPEN -> bars.open();
                case HIGH -> bars.high();
                case LOW -> bars.low();
                case CLOSE -> bars.close();
                case VOLUME -> bars.volume();
                case TYPICAL -> VolumeWeighted.typical(bars.high(), bars.low(), bars.close());
            };
        }

        double[] sessionVwap() {
            return new SessionVwap(bars).average();
        }

        /** The open of the session's first bar. */
        double[] sessionOpen() {
            double[] open = new double[size()];
            LocalDate day = LocalDate.MIN;
            for (int t = 0; t < open.length; t++) {
                LocalDate date = bars.date(t);
                open[t] = date.equals(day) ? open[t - 1] : bars.open()[t];
                day = date;
            }
            return open;
        }

        /** From the opening of the session to the bar's close; NaN on a day without a session. */
        double[] minutesSinceOpen() {
            double[] minutes = new double[size()];
            for (int t = 0; t < minutes.length; t++) {
                minutes[t] = minutesSinceOpen(t);
            }
            return minutes;
        }

        private double minutesSinceOpen(int t) {
            Optional<Session> session = MarketCalendar.session(bars.date(t));
            if (session.isEmpty()) {
                return Double.NaN;
            }
            long end = bars.timeframe().isDaily()
                    ? session.get().close().toEpochMilli()
                    : bars.times()[t] + bars.timeframe().length().toMillis();
            return (end - session.get().open().toEpochMilli()) / 60_000.0;
        }

        /** 1 for Monday to 5 for Friday. */
        double[] dayOfWeek() {
            double[] day = new double[size()];
            for (int t = 0; t < day.length; t++) {
                day[t] = bars.date(t).getDayOfWeek().getValue();
            }
            return day;
        }
    }

    /** The complete bars of a longer period. */
    static final class Higher extends Frame {

        private final HigherBars bars;
        private final Period period;
        private final Own own;

        Higher(HigherBars bars, Period period, Own own) {
            this.bars = bars;
            this.period = period;
            this.own = own;
        }

        /** The index of the last of them that is complete by a bar of the history; -1 before the first. */
        int lastCompleted(int bar) {
            return bars.lastCompleted()[bar];
        }

        /** Values of these bars as the bars of the history see them. */
        double[] atBars(double[] values) {
            return bars.atBars(values);
        }

        @Override
        int size() {
            return bars.size();
        }

        @Override
        double[] read(Series series) {
            return columnOf(bars, series);
        }

        private static double[] columnOf(HigherBars bars, Series series) {
            return switch (series) {
                case OPEN -> bars.open();
                case HIGH -> bars.high();
                case LOW -> bars.low();
                case CLOSE -> bars.close();
                case VOLUME -> bars.volume();
                case TYPICAL -> VolumeWeighted.typical(bars.high(), bars.low(), bars.close());
            };
        }

        @Override
        double[] peer(Ticker ticker, Series series) {
            Bars other = own.other(ticker).orElse(null);
            if (other == null || !period.isLongerThan(other.timeframe())) {
                return Windows.undefined(size());
            }
            HigherBars others = other.higher(period);
            return seen(columnOf(others, series), others.knownAt(), bars.knownAt());
        }
    }

    /** The last value at or before each time. */
    private static double[] seen(double[] values, long[] times, long[] at) {
        double[] seen = new double[at.length];
        int next = 0;
        for (int t = 0; t < seen.length; t++) {
            while (next < times.length && times[next] <= at[t]) {
                next++;
            }
            seen[t] = next == 0 ? Double.NaN : values[next - 1];
        }
        return seen;
    }
}
