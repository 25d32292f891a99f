package livetrading.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account returned in each calendar month, as fractions: 0.12 is 12 %. The first month counts from the first
 * equity that is known.
 */
public record MonthlyReturns(SortedMap<YearMonth, Double> byMonth) {

    public MonthlyReturns {
        byMonth = Collections.unmodifiableSortedMap(byMonth);
    }

    /**
     * @param dates in order of time
     * @param equity at the end of each of the dates, above 0
     */
    public static MonthlyReturns of(List<LocalDate> dates, double[] equity) {
        var byMonth = new TreeMap<YearMonth, Double>();
        double before = equity.length == 0 ? 0 : equity[0];
        for (int i = 0; i < equity.length; i++) {
            YearMonth month = YearMonth.from(dates.get(i));
            byMonth.put(month, equity[i] / before - 1);
            if (i + 1 < equity.length && !YearMonth.from(dates.get(i + 1)).equals(month)) {
                before = equity[i];
            }
        }
        return new MonthlyReturns(byMonth);
    }

    /** The months of a year compounded; absent when none of them is known. */
    public OptionalDouble year(int year) {
        SortedMap<YearMonth, Double> months = byMonth.subMap(YearMonth.of(year, 1), YearMonth.of(year + 1, 1));
        return months.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        months.values().stream().mapToDouble(month -> 1 + month).reduce(1, (one, other) -> one * other)
                                - 1);
    }
}
