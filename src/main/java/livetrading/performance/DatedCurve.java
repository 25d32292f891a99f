package livetrading.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import livetrading.market.Annualisation;

/**
 * What something was worth at the end of New York days, with the money that came in and went out in between. It does not
 * change.
 */
public final class DatedCurve {

    private static final DatedCurve EMPTY = new DatedCurve(List.of(), new double[0], List.of());

    private final List<LocalDate> dates;
    private final double[] values;
    private final List<Flow> flows;

    private DatedCurve(List<LocalDate> dates, double[] values, List<Flow> flows) {
        this.dates = dates;
        this.values = values;
        this.flows = flows;
    }

    /**
     * @param dates strictly ascending
     * @param values in US dollars or any other unit, above 0, one for each date; those of a day contain its flows
     * @param flows in any order; those on or before the first date, and after the last, are left out
     * @throws IllegalArgumentException when the dates do not ascend, or a value is missing, not finite or not above 0
     */
    public static DatedCurve of(List<LocalDate> dates, double[] values, List<Flow> flows) {
        if (dates.size() != values.length) {
            throw new IllegalArgumentException("%d dates, %d values".formatted(dates.size(), values.length));
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException("a value of %s on %s".formatted(values[i], dates.get(i)));
            }
            if (i > 0 && !dates.get(i).isAfter(dates.get(i - 1))) {
                throw new IllegalArgumentException(dates.get(i) + " after " + dates.get(i - 1));
            }
        }
        return values.length == 0
                ? EMPTY
                : new DatedCurve(
                        List.copyOf(dates),
                        values.clone(),
                        within(flows, dates.getFirst().plusDays(1), dates.getLast()));
    }

    /** The same without any flow. */
    public static DatedCurve of(List<LocalDate> dates, double[] values) {
        return of(dates, values, List.of());
    }

    private static List<Flow> within(List<Flow> flows, LocalDate from, LocalDate to) {
        return flows.stream()
                .filter(flow -> !flow.date().isBefore(from) && !flow.date().isAfter(to))
                .sorted(Comparator.comparing(Flow::date))
                .toList();
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public List<LocalDate> dates() {
        return dates;
    }

    public double[] values() {
        return values.clone();
    }

    /** Those after the first date, oldest first. */
    public List<Flow> flows() {
        return flows;
    }

    /** @throws java.util.NoSuchElementException when it is empty */
    public LocalDate first() {
        return dates.getFirst();
    }

    /** @throws java.util.NoSuchElementException when it is empty */
    public LocalDate last() {
        return dates.getLast();
    }

    /** Deposits less withdrawals, in the unit of the values. */
    public double netFlow() {
        return flows.stream().mapToDouble(Flow::amount).sum();
    }

    /** What was earned or lost: the last value less the first one and less the net flow; 0 of less than two values. */
    public double profit() {
        return values.length < 2 ? 0 : values[values.length - 1] - values[0] - netFlow();
    }

    /** Whether it has returns for a year of sessions, so that a growth rate a year says what was and not what might be. */
    public boolean isAtLeastAYear() {
        return values.length > Annualisation.SESSIONS_PER_YEAR;
    }

    /**
     * The time-weighted returns from each date to the next, fractions: deposits are taken to have been there all day and
     * withdrawals until its end, so that a return is (value + withdrawals) / (value before + deposits) - 1. Compounded they
     * are the time-weighted return, as the Global Investment Performance Standards have it with a valuation each day.
     */
    public double[] returns() {
        double[] returns = new double[Math.max(0, values.length - 1)];
        int next = 0;
        for (int i = 1; i < values.length; i++) {
            double in = 0;
            double out = 0;
            for (; next < flows.size() && !flows.get(next).date().isAfter(dates.get(i)); next++) {
                double amount = flows.get(next).amount();
                in += Math.max(amount, 0);
                out += Math.max(-amount, 0);
            }
            returns[i - 1] = (values[i] + out) / (values[i - 1] + in) - 1;
        }
        return returns;
    }

    /** What 1 on the first date has become by each date, flows taken out. */
    public double[] growth() {
        double[] returns = returns();
        double[] growth = new double[values.length];
        Arrays.fill(growth, 1);
        for (int i = 1; i < growth.length; i++) {
            growth[i] = growth[i - 1] * (1 + returns[i - 1]);
        }
        return growth;
    }

    /**
     * The part of a period. It begins with the last value before the period, from which the period's first return counts;
     * where there is none, with the first value in it.
     *
     * @param from first day of the period
     * @param to last day of the period
     */
    public DatedCurve between(LocalDate from, LocalDate to) {
        int start = Math.max(0, indexAtOrBefore(from.minusDays(1)));
        int end = indexAtOrBefore(to) + 1;
        // a value before the period alone tells nothing of the period
        return end <= start || dates.get(end - 1).isBefore(from)
                ? EMPTY
                : of(dates.subList(start, end), Arrays.copyOfRange(values, start, end), flows);
    }

    /**
     * The growth on other days: on each the last one that is known by then; days before the first date are left out.
     *
     * @param others ascending
     */
    public DatedCurve on(List<LocalDate> others) {
        double[] growth = growth();
        List<LocalDate> taken = new ArrayList<>();
        double[] found = new double[others.size()];
        int at = -1;
        for (LocalDate day : others) {
            while (at + 1 < dates.size() && !dates.get(at + 1).isAfter(day)) {
                at++;
            }
            if (at >= 0) {
                found[taken.size()] = growth[at];
                taken.add(day);
            }
        }
        return of(taken, Arrays.copyOf(found, taken.size()));
    }

    /** -1 when all dates are later. */
    private int indexAtOrBefore(LocalDate day) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }
}
