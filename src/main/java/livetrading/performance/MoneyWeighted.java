package livetrading.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The money-weighted return: the constant rate at which the first value and all flows would have grown to the last value.
 * It is the internal rate of return on exact days of a year of 365, as the function XIRR of spreadsheets has it.
 */
public final class MoneyWeighted {

    private static final double DAYS_PER_YEAR = 365;

    /** Between a loss of nearly all and a growth to e^20 of it over the whole period the rates are looked for. */
    private static final double LOWEST = -12;

    private static final double HIGHEST = 20;

    private static final double STEP = 0.05;

    private MoneyWeighted() {}

    /** What is paid in, below 0, or out, above 0, at a part of the period from 0 to 1. */
    private record Payment(double at, double amount) {}

    /**
     * The return a year, as a fraction.
     *
     * @return empty for less than a day, and where no rate or more than one solves the equation
     */
    public static OptionalDouble annual(DatedCurve curve) {
        OptionalDouble growth = logarithm(curve);
        return growth.isEmpty() ? growth : finite(Math.expm1(growth.getAsDouble() * DAYS_PER_YEAR / days(curve)));
    }

    /** The same for the whole period and not a year of it, which is what to read below a year. */
    public static OptionalDouble ofPeriod(DatedCurve curve) {
        OptionalDouble growth = logarithm(curve);
        return growth.isEmpty() ? growth : finite(Math.expm1(growth.getAsDouble()));
    }

    private static long days(DatedCurve curve) {
        return ChronoUnit.DAYS.between(curve.first(), curve.last());
    }

    /** The logarithm of the growth over the whole period. */
    private static OptionalDouble logarithm(DatedCurve curve) {
        if (curve.size() < 2) {
            return OptionalDouble.empty();
        }
        List<Payment> payments = payments(curve);
        OptionalDouble found = OptionalDouble.empty();
        double below = LOWEST;
        double before = presentValue(payments, below);
        for (int i = 1; below < HIGHEST; i++) {
            double rate = LOWEST + i * STEP;
            double value = presentValue(payments, rate);
            if ((before > 0) != (value > 0)) {
                if (found.isPresent()) {
                    return OptionalDouble.empty();
                }
                found = OptionalDouble.of(bisected(payments, below, rate));
            }
            below = rate;
            before = value;
        }
        return found;
    }

    private static List<Payment> payments(DatedCurve curve) {
        LocalDate start = curve.first();
        double length = days(curve);
        double[] values = curve.values();
        List<Payment> payments = new ArrayList<>();
        payments.add(new Payment(0, -values[0]));
        for (Flow flow : curve.flows()) {
            payments.add(new Payment(ChronoUnit.DAYS.between(start, flow.date()) / length, -flow.amount()));
        }
        payments.add(new Payment(1, values[values.length - 1]));
        return payments;
    }

    /** @param rate logarithm of the growth over the whole period */
    private static double presentValue(List<Payment> payments, double rate) {
        double sum = 0;
        for (Payment payment : payments) {
            sum += payment.amount() * Math.exp(-rate * payment.at());
        }
        return sum;
    }

    /** Halves a bracket until its ends are neighbours. */
    private static double bisected(List<Payment> payments, double from, double to) {
        double low = from;
        double high = to;
        boolean above = presentValue(payments, low) > 0;
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if ((presentValue(payments, middle) > 0) == above) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
