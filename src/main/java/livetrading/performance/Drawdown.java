package livetrading.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A fall from a highest value until that was reached again.
 *
 * @param depth the lowest value over the highest one before it less 1, below 0
 * @param from day of the highest value
 * @param lowest day of the lowest value
 * @param recovered first day on which the highest value was reached again; absent when that has not happened yet
 * @param days calendar days from the highest value until it was reached again, or until the last day
 */
public record Drawdown(double depth, LocalDate from, LocalDate lowest, Optional<LocalDate> recovered, long days) {

    /** Growth is a product of many returns: falls up to this fraction are what rounding leaves of none. */
    private static final double ZERO = 1e-12;

    /** Calendar days from the lowest value until the highest one was reached again. */
    public OptionalLong daysToRecover() {
        return recovered.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(lowest, recovered.get()));
    }

    /** All of a curve, flows taken out, oldest first; the last one may still be open. */
    public static List<Drawdown> of(DatedCurve curve) {
        double[] growth = curve.growth();
        List<LocalDate> dates = curve.dates();
        List<Drawdown> found = new ArrayList<>();
        int high = 0;
        int low = 0;
        for (int i = 1; i < growth.length; i++) {
            if (growth[i] >= growth[high] * (1 - ZERO)) {
                add(found, growth, dates, high, low, Optional.of(i));
                high = i;
                low = i;
            } else if (growth[i] < growth[low]) {
                low = i;
            }
        }
        add(found, growth, dates, high, low, Optional.empty());
        return found;
    }

    private static void add(
            List<Drawdown> found,
            double[] growth,
            List<LocalDate> dates,
            int high,
            int low,
            Optional<Integer> recovered) {
        if (low == high) {
            return;
        }
        Optional<LocalDate> end = recovered.map(dates::get);
        LocalDate from = dates.get(high);
        found.add(new Drawdown(
                growth[low] / growth[high] - 1,
                from,
                dates.get(low),
                end,
                ChronoUnit.DAYS.between(from, end.orElse(dates.getLast()))));
    }

    /** The deepest of them, deepest first. */
    public static List<Drawdown> worst(List<Drawdown> all, int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble(Drawdown::depth))
                .limit(most)
                .toList();
    }
}
