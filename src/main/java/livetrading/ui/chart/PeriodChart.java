package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.AxisType;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Amounts of money of days, weeks or months along the time; a period without any leaves its place empty. */
public final class PeriodChart extends ColumnsChart<PeriodChart.Bar> {

    /**
     * One bar.
     *
     * @param begin first day of its period
     * @param dollars its height
     * @param sign its colour: above 0 that of a gain, below 0 that of a loss
     */
    public record Bar(LocalDate begin, double dollars, int sign) {}

    /** @param emptyWords why there is nothing to show and when there will be */
    public PeriodChart(String name, String emptyWords) {
        super(name, emptyWords);
        configuration().getxAxis().setType(AxisType.DATETIME);
        showAmounts();
    }

    /**
     * @param name of what the bars show
     * @param bars in order of time
     * @param width the length of the shortest period
     */
    public void show(String name, List<Bar> bars, Duration width) {
        show(name, bars, () -> columns().setPointRange(width.toMillis()));
    }

    @Override
    DataSeriesItem item(Bar bar) {
        DataSeriesItem item = new DataSeriesItem(
                bar.begin().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), bar.dollars());
        // without a name it is sent as two numbers, without its colour
        item.setName(bar.begin().toString());
        item.setClassName(className(bar.sign()));
        return item;
    }
}
