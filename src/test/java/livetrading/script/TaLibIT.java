package livetrading.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import livetrading.ForeignProgram;
import livetrading.market.Bars;
import livetrading.market.SharedData;
import livetrading.standin.wire.Json;
import livetrading.strategy.Series;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Expressions, nested ones among them, have the values that TA-Lib computes for them, to 1e-9, and are undefined where TA-Lib
 * has none. Many are put together of
 * what the language has and compared with what TA-Lib has ready, for instance its DEMA, TRIX, DX and Aroon.
 */
class TaLibIT {

    private static final String TA_LIB = "talib-web@0.1.3";
    private static final double RELATIVE = 1e-9;
    /** Below it, what the last digits of prices leave behind is compared with this. */
    private static final double SMALL = 1e-2;

    private static final int EXPRESSIONS = 60;

    @Test
    void onARandomWalk() throws Exception {
        agrees(Series.walk("WALK", 900, 40, 0.02, 15));
    }

    @Test
    void onSpyFrom1998() throws Exception {
        agrees(SharedData.prices("daily-1998-2021", "SPY"));
    }

    @Test
    void onAmazonFrom2013() throws Exception {
        agrees(SharedData.prices("daily-2013-2018", "AMZN"));
    }

    private static void agrees(Bars bars) throws Exception {
        var taLib = ForeignProgram.of(TA_LIB, "talib.mjs");
        var file = taLib.file(bars.ticker() + ".csv", ForeignBars.csv(bars));
        JsonNode computed = Json.read(taLib.output(file.toString()));
        var different = new TreeMap<String, String>();
        for (Map.Entry<String, JsonNode> each : computed.properties()) {
            compare(each.getKey(), numbers(each.getValue()), bars, different);
        }
        assertThat(different).isEmpty();
        assertThat(computed.size()).isGreaterThan(EXPRESSIONS);
    }

    private static void compare(String expression, double[] expected, Bars bars, Map<String, String> different) {
        double[] values = Scripts.values(expression, bars);
        for (int t = 0; t < expected.length; t++) {
            double scale = Math.max(Math.abs(expected[t]), SMALL);
            boolean isUndefined = Double.isNaN(expected[t]) && Double.isNaN(values[t]);
            if (!isUndefined && !(Math.abs(values[t] - expected[t]) <= RELATIVE * scale)) {
                different.putIfAbsent(expression, "bar %d: %s, TA-Lib: %s".formatted(t, values[t], expected[t]));
            }
        }
    }

    private static double[] numbers(JsonNode values) {
        return values.valueStream()
                .mapToDouble(each -> each.isNumber() ? each.doubleValue() : Double.NaN)
                .toArray();
    }
}
