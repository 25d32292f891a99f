package livetrading.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import livetrading.report.ReportFigure.Unit;

/** Curves over time. */
final class LinePlot {

    private static final int LEFT = 62;
    private static final int RIGHT = Svg.WIDTH - 8;
    private static final int TOP = 10;
    private static final int BOTTOM = Svg.HEIGHT - 24;
    private static final int TICKS = 5;
    private static final int MOST_DATES = 9;

    /** More would not be seen, and ten years of days are many. */
    private static final int MOST_STEPS = 500;

    private static final Period[] BETWEEN_DATES = {
        Period.ofDays(1),
        Period.ofDays(7),
        Period.ofMonths(1),
        Period.ofMonths(3),
        Period.ofYears(1),
        Period.ofYears(2),
        Period.ofYears(5),
        Period.ofYears(10)
    };

    private final String words;
    private final Unit unit;
    private final List<Curve> curves = new ArrayList<>();

    /** @param style of the curve, see the page's style sheet */
    private record Curve(String style, List<LocalDate> dates, double[] values) {}

    LinePlot(String words, Unit unit) {
        this.words = words;
        this.unit = unit;
    }

    /** @param values with a value for each date; those that are not finite are left out */
    LinePlot add(String style, List<LocalDate> dates, double[] values) {
        if (dates.size() != values.length) {
            throw new IllegalArgumentException("%d dates, %d values".formatted(dates.size(), values.length));
        }
        curves.add(new Curve(style, dates, values));
        return this;
    }

    /** Empty when there are not two values to draw a line between. */
    String draw() {
        DoubleStream.Builder all = DoubleStream.builder();
        curves.forEach(curve ->
                DoubleStream.of(curve.values()).filter(Double::isFinite).forEach(all::add));
        var range = all.build().summaryStatistics();
        List<LocalDate> days = curves.stream()
                .flatMap(curve -> curve.dates().stream())
                .sorted()
                .toList();
        if (range.getCount() < 2 || days.getFirst().equals(days.getLast())) {
            return "";
        }
        Scale values = Scale.of(range.getMin(), range.getMax(), BOTTOM, TOP);
        Scale time = new Scale(days(days.getFirst()), days(days.getLast()), LEFT, RIGHT);
        Svg svg = new Svg(words);
        values(svg, unit, values);
        dates(svg, time, days.getFirst(), days.getLast());
        curves.forEach(curve -> line(svg, curve, time, values));
        return svg.end();
    }

    private static double days(LocalDate date) {
        return (double) date.toEpochDay();
    }

    static void values(Svg svg, Unit unit, Scale values) {
        List<Double> ticks = values.ticks(TICKS);
        double step = ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 1;
        for (double tick : ticks) {
            double y = values.at(tick);
            svg.line(Math.abs(tick) < step / 1000 ? "zero" : "grid", LEFT, y, RIGHT, y);
            svg.words("right", LEFT - 6, y + 4, Numbers.tick(unit, tick, step));
        }
    }

    private static void dates(Svg svg, Scale time, LocalDate first, LocalDate last) {
        Period between = BETWEEN_DATES[BETWEEN_DATES.length - 1];
        for (int i = BETWEEN_DATES.length - 1; i >= 0; i--) {
            if (marks(first, last, BETWEEN_DATES[i]).size() <= MOST_DATES) {
                between = BETWEEN_DATES[i];
            }
        }
        for (LocalDate date : marks(first, last, between)) {
            double x = time.at(days(date));
            svg.line("grid", x, TOP, x, BOTTOM);
            svg.words(x > RIGHT - 30 ? "right" : "middle", Math.min(x, RIGHT), Svg.HEIGHT - 6, name(date, between));
        }
    }

    private static List<LocalDate> marks(LocalDate first, LocalDate last, Period between) {
        LocalDate mark = first;
        if (between.getMonths() > 0) {
            mark = first.withDayOfMonth(1);
        }
        if (between.getYears() > 0) {
            mark = first.withDayOfYear(1);
        }
        List<LocalDate> marks = new ArrayList<>();
        for (; !mark.isAfter(last) && marks.size() <= MOST_DATES; mark = mark.plus(between)) {
            if (!mark.isBefore(first)) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static String name(LocalDate date, Period between) {
        if (between.getYears() > 0) {
            return String.valueOf(date.getYear());
        }
        return between.getMonths() > 0 ? date.toString().substring(0, 7) : date.toString();
    }

    /** Of many days the least and the greatest value of each step, so that no spike is lost. */
    private static void line(Svg svg, Curve curve, Scale time, Scale values) {
        double[] all = curve.values();
        int step = Math.max(1, all.length / MOST_STEPS);
        var points = new StringBuilder();
        for (int from = 0; from < all.length; from += step) {
            int to = Math.min(all.length, from + step);
            int least = from;
            int most = from;
            for (int i = from; i < to; i++) {
                least = all[i] < all[least] || !Double.isFinite(all[least]) ? i : least;
                most = all[i] > all[most] || !Double.isFinite(all[most]) ? i : most;
            }
            point(points, curve, Math.min(least, most), time, values);
            if (least != most) {
                point(points, curve, Math.max(least, most), time, values);
            }
        }
        svg.path("line " + curve.style(), points);
    }

    private static void point(StringBuilder points, Curve curve, int i, Scale time, Scale values) {
        if (Double.isFinite(curve.values()[i])) {
            points.append(String.format(
                    Locale.ROOT, "%.1f,%.1f ", time.at(days(curve.dates().get(i))), values.at(curve.values()[i])));
        }
    }
}
