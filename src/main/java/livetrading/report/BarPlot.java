package livetrading.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import livetrading.report.ReportFigure.Unit;

/** Groups of bars, each with a name below it. */
final class BarPlot {

    private static final int LEFT = 62;
    private static final int RIGHT = Svg.WIDTH - 8;
    private static final int TOP = 10;
    private static final int BOTTOM = Svg.HEIGHT - 24;
    private static final double PART_OF_PLACE = 0.7;
    private static final int MOST_NAMES = 12;

    private final String words;
    private final Unit unit;
    private final List<String> names;
    private final List<Bars> bars = new ArrayList<>();

    private record Bars(String style, double[] values) {}

    /** @param names of the groups, from left to right */
    BarPlot(String words, Unit unit, List<String> names) {
        this.words = words;
        this.unit = unit;
        this.names = names;
    }

    /** @param values one for each group; those that are not finite have no bar */
    BarPlot add(String style, double[] values) {
        bars.add(new Bars(style, values));
        return this;
    }

    String draw() {
        if (names.isEmpty()) {
            return "";
        }
        var range = bars.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.values()))
                .filter(Double::isFinite)
                .summaryStatistics();
        Scale values = Scale.of(Math.min(0, range.getMin()), Math.max(0, range.getMax()), BOTTOM, TOP);
        Svg svg = new Svg(words);
        LinePlot.values(svg, unit, values);
        double place = (double) (RIGHT - LEFT) / names.size();
        for (int group = 0; group < names.size(); group++) {
            group(svg, group, LEFT + group * place, place, values);
        }
        return svg.end();
    }

    private void group(Svg svg, int group, double left, double place, Scale values) {
        double width = place * PART_OF_PLACE / bars.size();
        double x = left + place * (1 - PART_OF_PLACE) / 2;
        for (Bars one : bars) {
            double value = one.values()[group];
            if (Double.isFinite(value)) {
                double zero = values.at(0);
                svg.box(
                        "bar " + one.style(),
                        x,
                        Math.min(zero, values.at(value)),
                        width,
                        Math.abs(values.at(value) - zero));
            }
            x += width;
        }
        int every = (names.size() + MOST_NAMES - 1) / MOST_NAMES;
        if (group % every == 0) {
            svg.words("middle", left + place / 2, Svg.HEIGHT - 6, names.get(group));
        }
    }
}
