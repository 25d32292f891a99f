package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import livetrading.indicator.SessionVwap;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with values that TA-Lib computed. */
class IndicatorsGoldenTest {

    /** The files give twelve significant digits, and indicators around zero are differences of prices. */
    private static final double RELATIVE = 1e-9;

    private static final Map<String, Function<Indicators, double[]>> COLUMNS = columns();

    private static Map<String, Function<Indicators, double[]>> columns() {
        var columns = new LinkedHashMap<String, Function<Indicators, double[]>>();
        for (int n : new int[] {5, 10, 20, 50, 200}) {
            columns.put("SMA_" + n, of -> of.sma(n));
        }
        for (int n : new int[] {9, 12, 26}) {
            columns.put("EMA_" + n, of -> of.ema(n));
        }
        columns.put("RSI_2", of -> of.rsi(2));
        columns.put("RSI_14", of -> of.rsi(14));
        columns.put("MACD_12_26", of -> of.macd(12, 26, 9).line());
        columns.put("MACD_SIGNAL_9", of -> of.macd(12, 26, 9).signal());
        columns.put("MACD_HIST", of -> of.macd(12, 26, 9).histogram());
        columns.put("BB_UPPER_20_2", of -> of.band(20, 2));
        columns.put("BB_MIDDLE_20", of -> of.sma(20));
        columns.put("BB_LOWER_20_2", of -> of.band(20, -2));
        columns.put("ATR_14", of -> of.atr(14));
        for (int n : new int[] {10, 20, 126, 252}) {
            columns.put("ROC_" + n, of -> of.roc(n));
        }
        columns.put("DONCHIAN_HIGH_20_prev", of -> of.highestHigh(20));
        columns.put("DONCHIAN_LOW_20_prev", of -> of.lowestLow(20));
        columns.put("DONCHIAN_LOW_10_prev", of -> of.lowestLow(10));
        columns.put("STDDEV_20_pop", of -> of.deviation(20));
        columns.put("VWAP_ROLLING_20_typical", of -> of.vwap(20));
        columns.put("ZSCORE_20_pop", of -> of.zScore(20));
        return columns;
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOOG", "AAPL_2013_2018"})
    void agreesWithTaLib(String series) {
        var table = SharedData.table("golden/indicators/" + series + ".csv");
        var indicators = new Indicators(table.bars(Ticker.of("TEST"), Timeframe.DAY_1));
        COLUMNS.forEach((column, indicator) -> {
            double scale = column.startsWith("MACD") ? 1e-1 : 1e-2;
            assertSame(column, table.numbers(column), indicator.apply(indicators), scale);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOOG", "AAPL_2013_2018"})
    void isDefinedFromTheSameBarAsTaLib(String series) {
        String text = SharedData.text("golden/indicators/first_valid_bar.json");
        String own = text.substring(text.indexOf("\"" + series + "\""));
        var table = SharedData.table("golden/indicators/" + series + ".csv");
        var indicators = new Indicators(table.bars(Ticker.of("TEST"), Timeframe.DAY_1));
        COLUMNS.forEach((column, indicator) -> {
            Matcher first = Pattern.compile("\"" + column + "\": (\\d+)").matcher(own);
            assertThat(first.find()).as(column).isTrue();
            int bar = Integer.parseInt(first.group(1));
            double[] values = indicator.apply(indicators);
            assertThat(values[bar - 1]).as(column).isNaN();
            assertThat(values[bar]).as(column).isNotNaN();
        });
    }

    @Test
    void startsTheSessionAverageAgainEachMorning() {
        var table = SharedData.table("golden/indicators/SPY_1m_session_vwap.csv");
        var bars = table.bars(Ticker.of("SPY"), Timeframe.MINUTE_1);
        assertSame("VWAP", table.numbers("SESSION_VWAP_typical"), new SessionVwap(bars).average(), 1);
    }

    private static void assertSame(String name, double[] expected, double[] actual, double smallest) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int t = 0; t < expected.length; t++) {
            if (Double.isNaN(expected[t])) {
                assertThat(actual[t]).as("%s[%d]", name, t).isNaN();
            } else {
                double tolerance = RELATIVE * Math.max(Math.abs(expected[t]), smallest);
                assertThat(actual[t]).as("%s[%d]", name, t).isCloseTo(expected[t], within(tolerance));
            }
        }
    }
}
