package livetrading.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.performance.Rolling;
import livetrading.review.PeriodComparison.Benchmark;
import livetrading.review.PeriodPerformance;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.part.Panel;

/** Figures of the last quarter of a year of sessions, after each session. */
final class RollingPanel extends Div {

    /** A quarter of a year of sessions. */
    static final int WINDOW = 63;

    private static final int PER_CENT = 100;
    private static final String WHY_EMPTY =
            "The curve begins after %d sessions of trading, when the first window is full.".formatted(WINDOW + 1);

    private final Map<Kind, LinesChart> charts = new EnumMap<>(Kind.class);
    private final Select<Kind> kind = new Select<>();
    private Optional<PeriodPerformance> shown = Optional.empty();
    private List<Benchmark> benchmarks = List.of();

    private enum Kind {
        SHARPE("Sharpe ratio", Unit.RATIO),
        RETURN("Return", Unit.PER_CENT),
        VOLATILITY("Volatility", Unit.PER_CENT),
        BETA("Beta to the watch list", Unit.RATIO);

        private final String words;
        private final Unit unit;

        Kind(String words, Unit unit) {
            this.words = words;
            this.unit = unit;
        }
    }

    RollingPanel() {
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> one.words);
        kind.setValue(Kind.SHARPE);
        kind.setAriaLabel("Rolling figure");
        kind.addValueChangeListener(change -> draw());
        var panel = new Panel("Rolling, %d sessions".formatted(WINDOW), new Component[] {kind});
        for (Kind one : Kind.values()) {
            var chart = new LinesChart("Rolling " + one.words, one.unit, WHY_EMPTY);
            charts.put(one, chart);
            panel.add(chart);
        }
        add(panel);
        draw();
    }

    void show(PeriodPerformance period) {
        shown = Optional.of(period);
        draw();
    }

    void show(List<Benchmark> found) {
        benchmarks = found;
        draw();
    }

    private void draw() {
        charts.forEach((one, chart) -> chart.setVisible(one == kind.getValue()));
        LinesChart chart = Objects.requireNonNull(charts.get(kind.getValue()));
        chart.show(shown.map(period -> List.of(line(period))).orElse(List.of()));
    }

    private Line line(PeriodPerformance period) {
        Rolling rolling = period.rolling(WINDOW);
        return switch (kind.getValue()) {
            case SHARPE -> line(period, rolling.sharpe(), 1);
            case RETURN -> line(period, rolling.totalReturn(), PER_CENT);
            case VOLATILITY -> line(period, rolling.volatility(), PER_CENT);
            case BETA -> line(period, beta(period), 1);
        };
    }

    /** Empty until there is a benchmark of the same days. */
    private OptionalDouble[] beta(PeriodPerformance period) {
        return benchmarks.stream()
                .map(Benchmark::growth)
                .filter(growth -> growth.dates().equals(period.curve().dates()))
                .findFirst()
                .map(growth -> Rolling.beta(period.curve().returns(), growth.returns(), WINDOW))
                .orElse(new OptionalDouble[0]);
    }

    private Line line(PeriodPerformance period, OptionalDouble[] values, int factor) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i].isPresent()) {
                points.add(new Point(period.days().get(i + WINDOW).at(), values[i].getAsDouble() * factor));
            }
        }
        return new Line(kind.getValue().words, Look.THIN, points);
    }
}
