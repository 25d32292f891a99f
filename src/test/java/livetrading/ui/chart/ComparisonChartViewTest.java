package livetrading.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.Series;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.ui.ViewTest;
import org.junit.jupiter.api.Test;

class ComparisonChartViewTest extends ViewTest {

    private static final String CONFIRMED = "rsi~always:on week(close > sma(20))";

    @Test
    void tellsCandidatesOfOneStrategyApartByTheirLinesInItsColour() {
        Map<String, Series> lines = draw("rsi", CONFIRMED, "1Hour:rsi", "1Hour:" + CONFIRMED, "macd");

        assertThat(lines.keySet())
                .containsExactly("RSI", "RSI + week", "RSI 1Hour", "RSI 1Hour + week", "MACD", "Buy and hold");
        assertThat(lines.values())
                .extracting(line -> options(line).getClassName())
                .containsExactly(
                        "thin", "thin confirmed", "chosen longer", "thin longer confirmed", "thin", "benchmark");
        assertThat(lines.values().stream().limit(4).map(line -> options(line).getColorIndex()))
                .containsOnly(StrategyColors.of("rsi"));
        assertThat(lines.values().stream().skip(4).map(line -> options(line).getColorIndex()))
                .doesNotContain(StrategyColors.of("rsi"));
    }

    @Test
    void tellsATunedStrategyFromTheOneWithItsDefaults() {
        Map<String, Series> lines = draw("rsi", "rsi~tuned", "1Hour:rsi~tuned");

        assertThat(lines.keySet()).containsExactly("RSI", "RSI tuned", "RSI tuned 1Hour", "Buy and hold");
        assertThat(lines.values().stream().limit(3))
                .extracting(line -> options(line).getClassName())
                .containsExactly("thin", "thin tuned", "thin tuned longer");
    }

    private Map<String, Series> draw(String... ids) {
        open("");
        ComparisonChart chart = new ComparisonChart();
        UI.getCurrent().add(chart);
        Map<String, BacktestResult> results = new LinkedHashMap<>();
        BacktestResult held = held();
        List.of(ids).forEach(id -> results.put(id, held));
        chart.show(results, Optional.of(held), "1Hour:rsi", Instant.EPOCH);
        Map<String, Series> lines = new LinkedHashMap<>();
        chart.configuration().getSeries().forEach(line -> lines.put(line.getName(), line));
        return lines;
    }

    private static PlotOptionsLine options(Series line) {
        return (PlotOptionsLine) line.getPlotOptions();
    }

    private static BacktestResult held() {
        double[] prices = {10, 11, 12};
        long[] days = {0, 86_400_000, 172_800_000};
        var bars = new Bars(new Ticker("ALFA"), Timeframe.DAY_1, days, prices, prices, prices, prices, prices);
        return new Backtest(100_000, Costs.NONE, true).buyAndHold(bars, 1);
    }
}
