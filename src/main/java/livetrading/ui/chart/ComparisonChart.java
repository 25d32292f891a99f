package livetrading.ui.chart;

import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livetrading.backtest.BacktestResult;
import livetrading.candidate.CandidateId;
import livetrading.ui.format.Names;

/** The returns of all strategies of a ticker over the same bars, and of holding it; one of them stands out. */
public final class ComparisonChart extends TimeChart {

    private static final int PER_CENT = 100;

    /** Twelve lines share the screen and the way to it. */
    private static final int MOST_POINTS_OF_MANY = 800;

    /** In pixels, five rows; a longer legend is turned over like pages and leaves the lines their room. */
    private static final int LEGEND_HEIGHT = 126;

    private String shown = "";

    public ComparisonChart() {
        super("Returns of all strategies", Measured.PERCENT);
        addClassName("many-lines");
        configuration().getLegend().setEnabled(true);
        configuration().getLegend().setMaxHeight(LEGEND_HEIGHT);
        configuration().getTooltip().setShared(false);
        showUnit("%");
        explain("Nothing to compare yet.");
    }

    /**
     * @param results by the strategy's id, in the order in which they are shown
     * @param chosen id of the strategy that stands out
     * @param evaluated until when the prices went on which the strategies were chosen
     */
    public void show(
            Map<String, BacktestResult> results,
            Optional<BacktestResult> buyAndHold,
            String chosen,
            Instant evaluated) {
        List<DataSeries> lines = new ArrayList<>();
        results.forEach((strategy, result) -> lines.add(line(
                name(CandidateId.of(strategy)),
                result,
                StrategyColors.of(strategy),
                (strategy.equals(chosen) ? "chosen" : "thin") + kind(CandidateId.of(strategy)))));
        buyAndHold.ifPresent(result -> lines.add(line("Buy and hold", result, StrategyColors.BENCHMARK, "benchmark")));
        if (lines.isEmpty()) {
            explain("Nothing to compare: no strategy could be played over these prices.");
            return;
        }
        results.values().stream().findFirst().ifPresent(any -> showDays(days(any)));
        markEvaluated(evaluated);
        if (chosen.equals(shown)) {
            grow(lines);
        } else {
            shown = chosen;
            configuration().setSeries(List.copyOf(lines));
            draw();
        }
    }

    /** Short, because there may be dozens. */
    private static String name(CandidateId id) {
        return (Names.strategy(id.base()) + " " + id.marks()).strip();
    }

    /**
     * Candidates of one strategy share its colour: tuned ones are paler and dash-dotted, those on longer bars dashed,
     * confirmed ones dotted.
     */
    private static String kind(CandidateId id) {
        return (id.isTuned() ? " tuned" : "")
                + (id.timeframe().isPresent() ? " longer" : "")
                + (id.confirmation().isPresent() ? " confirmed" : "");
    }

    private static List<Instant> days(BacktestResult result) {
        return IntStream.range(0, result.bars().size())
                .mapToObj(result.bars()::time)
                .toList();
    }

    private static DataSeries line(String name, BacktestResult result, int color, String className) {
        PlotOptionsLine options = new PlotOptionsLine();
        options.setColorIndex(color);
        options.setClassName(className);
        DataSeries line = new DataSeries(name);
        line.setPlotOptions(options);
        List<DataSeriesItem> items = new ArrayList<>();
        Grouping groups = Grouping.of(0, result.equity().length, MOST_POINTS_OF_MANY);
        for (int i = 0; i < groups.size(); i++) {
            int bar = groups.last(i);
            double percent = (result.equity()[bar] / result.capital() - 1) * PER_CENT;
            items.add(new DataSeriesItem(axis(result.bars().time(bar)), Math.rint(percent * PER_CENT) / PER_CENT));
        }
        line.setData(items);
        return line;
    }
}
