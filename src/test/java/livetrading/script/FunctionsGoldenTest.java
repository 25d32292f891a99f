package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions against values that TA-Lib computed, to 1e-9. */
class FunctionsGoldenTest {

    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMA_5 | sma(5)
            SMA_200 | sma(close, 200)
            EMA_9 | ema(9)
            EMA_26 | ema(close, 26)
            RSI_2 | rsi(2)
            RSI_14 | rsi(14)
            MACD_12_26 | macd
            MACD_SIGNAL_9 | macd_signal(12, 26, 9)
            MACD_HIST | macd_hist
            BB_UPPER_20_2 | bb_upper
            BB_MIDDLE_20 | bb_middle(20)
            BB_LOWER_20_2 | bb_lower(close, 20, 2)
            ATR_14 | atr(14)
            TRANGE | max(high, close[1]) - min(low, close[1])
            ADX_14 | adx(14)
            ROC_10 | roc(10)
            ROC_252 | roc(close, 252)
            MOM_10 | mom(10)
            DONCHIAN_HIGH_20_incl | donchian_upper(20)
            DONCHIAN_LOW_20_incl | lowest(low, 20)
            DONCHIAN_LOW_10_incl | donchian_lower(10)
            DONCHIAN_HIGH_20_prev | highest(high, 20)[1]
            DONCHIAN_LOW_10_prev | donchian_lower(10)[1]
            STDDEV_20_pop | stddev(20)
            LINEARREG_SLOPE_14 | linreg_slope(14)
            STOCH_K_14_3 | stoch_k(14, 3)
            STOCH_D_3 | stoch_d(14, 3, 3)
            OBV | obv
            MFI_14 | mfi(14)
            VWAP_ROLLING_20_typical | rolling_vwap(20)
            ZSCORE_20_pop | zscore(20)
            """)
    void agreesWithTaLib(String column, String expression) {
        for (String series : new String[] {"GOOG", "AAPL_2013_2018"}) {
            var table = SharedData.table("golden/indicators/" + series + ".csv");
            Bars bars = table.bars(Ticker.of("TEST"), Timeframe.DAY_1);
            double[] expected = table.numbers(column);
            double[] values = Scripts.values(expression, bars);
            for (int t = 0; t < expected.length; t++) {
                if (!Double.isNaN(expected[t])) {
                    double scale = Math.max(Math.abs(expected[t]), column.startsWith("MACD") ? 1e-1 : 1e-2);
                    assertThat(values[t])
                            .as("%s %s %d", series, expression, t)
                            .isCloseTo(expected[t], within(RELATIVE * scale));
                }
            }
        }
    }
}
