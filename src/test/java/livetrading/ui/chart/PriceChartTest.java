package livetrading.ui.chart;

import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.DataSeries;
import com.vaadin.flow.component.charts.model.DataSeriesItem;
import com.vaadin.flow.component.charts.model.OhlcItem;
import com.vaadin.flow.component.charts.model.PlotOptionsLine;
import com.vaadin.flow.component.charts.model.StepType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import livetrading.backtest.Backtest;
import livetrading.backtest.BacktestResult;
import livetrading.backtest.Costs;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.History;
import livetrading.strategy.Parameters;
import livetrading.strategy.Series;
import livetrading.strategy.Signals;
import livetrading.strategy.Strategy;
import livetrading.ui.BarePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PriceChartTest {

    private final PriceChart chart = new PriceChart("Prices");

    @RegisterExtension
    final BarePage page = new BarePage(chart);

    @Test
    void drawsEveryBarOfAShortHistory() {
        show(500);

        assertThat(candles().size()).isEqualTo(500);
    }

    @Test
    void putsALongHistoryTogetherInCandlesThatKeepHighsLowsAndVolume() {
        show(100_000);

        assertThat(candles().size()).isBetween(1_000, 1_500);
        assertThat(series(1).getData().stream()
                        .mapToDouble(item -> item.getY().doubleValue())
                        .sum())
                .isEqualTo(100_000 * 10.0);
        assertThat(all()).allSatisfy(series -> assertThat(series.size()).isLessThanOrEqualTo(1_500));
    }

    @Test
    void marksTradesOnTheCandlesThemselves() {
        show(100_000);

        List<Number> places =
                candles().getData().stream().map(DataSeriesItem::getX).toList();
        assertThat(all())
                .filteredOn(series -> List.of("Entries", "Exits").contains(series.getName()))
                .hasSize(2)
                .allSatisfy(series -> assertThat(series.getData())
                        .extracting(DataSeriesItem::getX)
                        .isEqualTo(places))
                .allSatisfy(series -> assertThat(series.getData()).anyMatch(item -> item.getName() != null))
                .allSatisfy(series -> assertThat(series.getData())
                        .allMatch(item -> (item.getName() == null) == "no-mark".equals(item.getClassName())));
    }

    @Test
    void drawsMarksOutsideOfTheCandlesThatTheyWouldCross() {
        show(500);

        DataSeries entries = all().stream()
                .filter(series -> series.getName().equals("Entries"))
                .findFirst()
                .orElseThrow();
        for (int i = 10; i < 490; i++) {
            if (entries.get(i).getName() != null) {
                double mark = entries.get(i).getY().doubleValue();
                assertThat(IntStream.rangeClosed(i - 3, i + 3).mapToDouble(this::low))
                        .allMatch(low -> mark <= low + 0.000_1);
            }
        }
    }

    private double low(int candle) {
        return ((OhlcItem) candles().get(candle)).getLow().doubleValue();
    }

    @Test
    void saysWhatACandleStandsForAndCountsVolumesInMillions() {
        show(500);
        assertThat(((CandleWords) chart.configuration().getChart()).events().get("_fn_render"))
                .contains("1 candle = ")
                .contains("'1 minute'");
        assertThat(chart.configuration().getyAxis(1).getLabels().getFormatter()).contains("[1e6, 'M']");

        show(100_000);
        assertThat(((CandleWords) chart.configuration().getChart()).events().get("_fn_render"))
                .contains("'67 bars of 1 minute'");
    }

    @Test
    void marksHowFarTheEvaluationWent() {
        show(500);

        assertThat(chart.configuration().getxAxis().getPlotLines())
                .extracting(line -> line.getLabel().getText())
                .containsExactly("evaluated until 2024-01-02 13:40");
    }

    @Test
    void drawsTheBarsAroundATradeSinglyWhenOneMovesToIt() {
        show(100_000);
        chart.moveTo(50_000, 50_040);

        long first = candles().get(0).getX().longValue();
        long second = candles().get(1).getX().longValue();
        assertThat(Duration.ofMillis(second - first)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void drawsLinesOfALongerPeriodInStepsThatChangeWhereThatIsComplete() throws BadScript {
        Bars bars = Series.walk("TEST", 300, 40, 0.02, 7);
        Strategy script = ScriptStrategy.read(
                "own", "name Own\nenter close > sma(5) and on week(close > sma(4))\nleave close < on month(low)");
        Signals signals = script.signals(History.of(bars), Parameters.defaults(List.of()));
        BacktestResult result = new Backtest(100_000, new Costs(0, 0), true).run(bars, signals, 0);
        chart.show(bars, signals, result, List.of(), bars.time(299));

        assertThat(step("sma(5)")).isNull();
        assertThat(step("on week sma(4)")).isEqualTo(StepType.LEFT);
        assertThat(step("on month(low)")).isEqualTo(StepType.LEFT);
        List<LocalDate> changes = changes(named("on week sma(4)"));
        assertThat(changes)
                .hasSizeGreaterThan(50)
                .allSatisfy(date -> assertThat(
                                MarketCalendar.sessionAfter(date).date().get(WEEK_OF_WEEK_BASED_YEAR))
                        .as("the session after %s is of another week", date)
                        .isNotEqualTo(date.get(WEEK_OF_WEEK_BASED_YEAR)));
        assertThat(changes(named("on month(low)")))
                .hasSizeGreaterThan(10)
                .allSatisfy(date -> assertThat(
                                MarketCalendar.sessionAfter(date).date().getMonth())
                        .isNotEqualTo(date.getMonth()));
    }

    private StepType step(String name) {
        return ((PlotOptionsLine) named(name).getPlotOptions()).getStep();
    }

    private DataSeries named(String name) {
        return all().stream()
                .filter(series -> series.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The days of the bars on which a line has another value than on the one before. */
    private static List<LocalDate> changes(DataSeries line) {
        return IntStream.range(1, line.size())
                .filter(i -> !line.get(i).getY().equals(line.get(i - 1).getY()))
                .mapToObj(i -> Instant.ofEpochMilli(line.get(i).getX().longValue())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate())
                .toList();
    }

    private void show(int size) {
        Bars bars = bars(size);
        boolean[] stances = new boolean[size];
        for (int i = 0; i < size; i++) {
            stances[i] = i / 5 % 2 == 1;
        }
        var line = new Signals.Line("SMA(3)", bars.close(), true);
        var signals = new Signals(stances, List.of(line), bar -> "because");
        BacktestResult result = new Backtest(100_000, new Costs(0, 0), true).run(bars, signals, 0);
        chart.show(bars, signals, result, List.of(), bars.time(size / 2));
    }

    private static Bars bars(int size) {
        Instant start = Instant.parse("2024-01-02T14:30:00Z");
        double[] prices = IntStream.range(0, size)
                .mapToDouble(i -> 100 + Math.sin(i / 50.0))
                .toArray();
        double[] volume = new double[size];
        Arrays.fill(volume, 10);
        long[] times = LongStream.range(0, size)
                .map(i -> start.plus(Duration.ofMinutes(i)).toEpochMilli())
                .toArray();
        return new Bars(new Ticker("ALFA"), Timeframe.MINUTE_1, times, prices, prices, prices, prices, volume);
    }

    private List<DataSeries> all() {
        Chart drawn = (Chart) chart.getChildren().findFirst().orElseThrow();
        return drawn.getConfiguration().getSeries().stream()
                .map(DataSeries.class::cast)
                .toList();
    }

    private DataSeries series(int index) {
        return all().get(index);
    }

    private DataSeries candles() {
        return series(0);
    }
}
