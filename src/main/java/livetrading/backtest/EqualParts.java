package livetrading.backtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;

/**
 * Holding several tickers in equal parts from one day on, without ever trading again and without costs.
 *
 * @param tickers that had a price on the first day; the others are left out
 * @param growth value at the end of each day as a multiple of that at the end of the first; empty without tickers
 */
public record EqualParts(List<Ticker> tickers, double[] growth) {

    public EqualParts {
        tickers = List.copyOf(tickers);
    }

    /**
     * @param prices bars of each ticker that reach back to the first day; where a day has none, the last close before it
     *     counts
     * @param days in order of time, at least one
     */
    public static EqualParts of(Collection<Bars> prices, List<LocalDate> days) {
        List<Bars> held = prices.stream()
                .filter(bars -> !bars.isEmpty() && !bars.date(0).isAfter(days.getFirst()))
                .toList();
        double[] growth = new double[held.isEmpty() ? 0 : days.size()];
        long[] ends = days.stream()
                .mapToLong(day -> MarketCalendar.startOfDay(day.plusDays(1)).toEpochMilli())
                .toArray();
        held.forEach(bars -> add(bars, ends, growth, 1.0 / held.size()));
        return new EqualParts(held.stream().map(Bars::ticker).toList(), growth);
    }

    /**
     * What the last value would be, as a multiple of the first, had only a part of the capital been invested each day.
     *
     * @param exposures the invested fraction at the end of each day, at least as many as there are values of growth; it
     *     counts for the day after
     */
    public double growthAt(double[] exposures) {
        double[] values = growthWith(exposures);
        return values.length == 0 ? 1 : values[values.length - 1];
    }

    /** The same at the end of each day. */
    public double[] growthWith(double[] exposures) {
        double[] values = new double[growth.length];
        for (int day = 0; day < growth.length; day++) {
            values[day] =
                    day == 0 ? 1 : values[day - 1] * (1 + exposures[day - 1] * (growth[day] / growth[day - 1] - 1));
        }
        return values;
    }

    /** @param ends of the days, in epoch milliseconds */
    private static void add(Bars bars, long[] ends, double[] growth, double part) {
        int bar = 0;
        double first = 0;
        for (int day = 0; day < ends.length; day++) {
            while (bar + 1 < bars.size() && bars.times()[bar + 1] < ends[day]) {
                bar++;
            }
            first = day == 0 ? bars.close()[bar] : first;
            growth[day] += part * bars.close()[bar] / first;
        }
    }
}
