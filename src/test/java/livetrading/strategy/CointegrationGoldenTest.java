package livetrading.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import livetrading.market.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares with statsmodels. */
class CointegrationGoldenTest {

    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @ValueSource(strings = {"BAC_AIG", "AAPL_AMZN_1318", "AAPL_IBM_1318"})
    void testsLikeStatsmodels(String pair) {
        var table = SharedData.table("golden/stats/pair_" + pair + ".csv");
        JsonNode expected = JsonMapper.shared()
                .readTree(SharedData.text("golden/stats/stats.json"))
                .get(pair);
        double[] y = table.numbers("y");
        double[] x = table.numbers("x");
        assertSame(expected.get("price"), y, x);
        assertSame(
                expected.get("log"),
                Arrays.stream(y).map(Math::log).toArray(),
                Arrays.stream(x).map(Math::log).toArray());
    }

    private static void assertSame(JsonNode expected, double[] y, double[] x) {
        var test = Cointegration.of(y, 0, x, 0, y.length);
        assertClose(test.intercept(), expected.get("const"));
        assertClose(test.slope(), expected.get("beta"));
        assertClose(test.statistic(), expected.get("engle_granger_coint_lag1").get("t"));
        assertClose(test.pValue(), expected.get("engle_granger_coint_lag1").get("p"));
        assertClose(test.halfLife(), expected.get("half_life_bars"));
        var reverse = Cointegration.of(x, 0, y, 0, y.length);
        assertClose(reverse.pValue(), expected.get("engle_granger_reverse_lag1").get("p"));
    }

    private static void assertClose(double actual, JsonNode expected) {
        double value = expected.asDouble();
        assertThat(actual).isCloseTo(value, within(1e-8 * Math.abs(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAC_AIG", "AAPL_AMZN_1318", "AAPL_IBM_1318"})
    void measuresTheSpreadLikeStatsmodels(String pair) {
        var prices = SharedData.table("golden/stats/pair_" + pair + ".csv");
        double[] expected =
                SharedData.table("golden/stats/pair_" + pair + "_rolling60.csv").numbers("zscore");
        var y = Series.of("YYY", prices.numbers("y"));
        var x = Series.of("XXX", prices.numbers("x"));
        var aligned = AlignedPair.of(y, x.ticker(), x);
        for (int t = 0; t < expected.length; t++) {
            double z = aligned.zScore(t, 60);
            if (Double.isNaN(expected[t])) {
                assertThat(z).isNaN();
            } else {
                assertThat(z)
                        .as("bar %d", t)
                        .isCloseTo(expected[t], within(RELATIVE * Math.max(Math.abs(expected[t]), 0.1)));
            }
        }
    }
}
