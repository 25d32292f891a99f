package livetrading.ui.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import livetrading.ledger.EquityHistory.Day;
import livetrading.market.Ticker;
import livetrading.review.PeriodComparison.Benchmark;
import livetrading.review.PeriodPerformance;
import livetrading.ui.chart.LinesChart;
import livetrading.ui.chart.LinesChart.Line;
import livetrading.ui.chart.LinesChart.Look;
import livetrading.ui.chart.LinesChart.Point;
import livetrading.ui.chart.LinesChart.Unit;
import livetrading.ui.part.Panel;

/** The account's growth beside buying and holding: in per cent, in dollars, or on a logarithmic scale. */
final class CurvesPanel extends Div {

    private static final int PER_CENT = 100;
    private static final String WHY_EMPTY = "The curve begins with the second day of trading in this period.";
    private static final List<Look> LOOKS = List.of(Look.DASHED, Look.DOTTED, Look.THIN);

    private final Map<Scale, LinesChart> charts = Map.of(
            Scale.PER_CENT, new LinesChart("Return and buy and hold in per cent", Unit.PER_CENT, WHY_EMPTY),
            Scale.DOLLARS, new LinesChart("Equity and buy and hold in dollars", Unit.DOLLARS, WHY_EMPTY),
            Scale.LOG, new LinesChart("Growth of 100 on a logarithmic scale", Unit.GROWTH, WHY_EMPTY));
    private final Select<Scale> scale = new Select<>();
    private final Paragraph note = new Paragraph();
    private List<Day> days = List.of();
    private double[] growth = {};
    private List<Benchmark> benchmarks = List.of();

    private enum Scale {
        PER_CENT("In %"),
        DOLLARS("In $"),
        LOG("Logarithmic, 100 at first");

        private final String words;

        Scale(String words) {
            this.words = words;
        }
    }

    CurvesPanel() {
        scale.setItems(Scale.values());
        scale.setItemLabelGenerator(one -> one.words);
        scale.setValue(Scale.PER_CENT);
        scale.setAriaLabel("Scale");
        scale.addValueChangeListener(change -> draw());
        note.addClassName("quiet");
        var panel = new Panel("Equity", new Component[] {scale});
        for (Scale one : Scale.values()) {
            panel.add(chart(one));
        }
        panel.add(note);
        add(panel);
        draw();
    }

    /** The benchmarks of other days stay until their successors come, as far as they are of the same period. */
    void show(PeriodPerformance period) {
        boolean isSame = !days.isEmpty()
                && !period.days().isEmpty()
                && days.getFirst().equals(period.days().getFirst())
                && days.size() <= period.days().size();
        if (!isSame) {
            benchmarks = List.of();
            note.setText("");
        }
        days = period.days();
        growth = period.curve().growth();
        draw();
    }

    void show(List<Benchmark> found) {
        benchmarks = found;
        note.setText(days.size() < 2 ? "" : words(found));
        draw();
    }

    /** Says why there is nothing to compare with. */
    void explain(String why) {
        note.setText(why);
    }

    private static String words(List<Benchmark> found) {
        return found.isEmpty()
                ? "Nothing to compare with: none of the tickers has a price of the first day."
                : "Bought at the first value of the period and held, in equal parts and without costs: %s."
                        .formatted(found.getFirst().tickers().stream()
                                .map(Ticker::symbol)
                                .collect(Collectors.joining(", ")));
    }

    private LinesChart chart(Scale one) {
        return Objects.requireNonNull(charts.get(one));
    }

    private void draw() {
        charts.forEach((one, chart) -> chart.setVisible(one == scale.getValue()));
        chart(scale.getValue()).show(lines());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("Account", Look.THICK, growth));
        for (int i = 0; i < benchmarks.size(); i++) {
            Benchmark one = benchmarks.get(i);
            lines.add(line(one.name(), LOOKS.get(i % LOOKS.size()), one.growth().values()));
        }
        return lines;
    }

    private Line line(String name, Look look, double[] multiples) {
        DoubleUnaryOperator value = switch (scale.getValue()) {
            case PER_CENT -> multiple -> (multiple - 1) * PER_CENT;
            case DOLLARS -> multiple -> multiple * days.getFirst().equity();
            case LOG -> multiple -> multiple * PER_CENT;
        };
        List<Point> points = IntStream.range(0, Math.min(days.size(), multiples.length))
                .mapToObj(i -> new Point(days.get(i).at(), value.applyAsDouble(multiples[i])))
                .toList();
        return new Line(name, look, points);
    }
}
