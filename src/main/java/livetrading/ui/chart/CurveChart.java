package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.StepType;
import java.time.Instant;
import java.util.List;

/** One amount of money over time, such as equity; it can grow while somebody looks at it. */
public final class CurveChart extends TimeChart {

    private final GrowingLine line;
    private final String emptyWords;

    /** @param value in US dollars */
    public record Point(Instant at, double value) {}

    /** @param emptyWords why there is nothing to show and when there will be */
    public CurveChart(String name, String emptyWords) {
        super(name, Measured.PROFIT);
        this.emptyWords = emptyWords;
        this.line = new GrowingLine(name, steps());
        configuration().setSeries(line.series());
        // a time in which nothing happened is as long as any other
        configuration().getxAxis().setOrdinal(false);
        showAmounts();
        explain(emptyWords);
    }

    /** Draws steps: a value holds until the next one. */
    private static PlotOptionsLine steps() {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setStep(StepType.LEFT);
        return options;
    }

    /** @param points in order of time */
    public void show(List<Point> points) {
        if (line.shows(points)) {
            return;
        }
        boolean isNew = line.show(points, isDrawn());
        if (points.size() < 2) {
            explain(emptyWords);
        } else if (isNew) {
            draw();
        }
    }
}
