package livetrading.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the values that empyrical computes, and at the edges. */
class PerformanceTest {

    private static final int DAYS = 252;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GOOG_SmaCross_equity",
                "tiny_mixed",
                "tiny_all_positive",
                "tiny_all_negative",
                "tiny_flat",
                "tiny_one"
            })
    void agreesWithEmpyrical(String series) {
        JsonNode expected = metrics().get(series).get("empyrical");
        Table table = SharedData.table("golden/metrics/" + series + ".returns.csv");
        double[] returns = table.numbers("ret");
        double[] benchmark = table.numbers("bench");

        assertAgrees(Performance.sharpe(returns, DAYS), expected.get("sharpe_ratio"));
        assertAgrees(Performance.sortino(returns, DAYS), expected.get("sortino_ratio"));
        assertAgrees(Performance.cagr(returns, DAYS), expected.get("cagr"));
        assertAgrees(Performance.calmar(returns, DAYS), expected.get("calmar_ratio"));
        assertAgrees(Performance.volatility(returns, DAYS), expected.get("annual_volatility"));
        assertAgrees(Performance.alpha(returns, benchmark, DAYS), expected.get("alpha"));
        assertAgrees(Performance.beta(returns, benchmark), expected.get("beta"));
        assertAgrees(OptionalDouble.of(Performance.maxDrawdown(returns)), expected.get("max_drawdown"));
        assertAgrees(OptionalDouble.of(Performance.totalReturn(returns)), expected.get("cum_returns_final"));
    }

    @Test
    void agreesOnTheSharpeRatioOfFourteenRules() {
        JsonNode expected = metrics().get("TRIALS_GOOG").get("sr_annual_252");
        Table table = SharedData.table("golden/metrics/trials_GOOG.returns.csv");
        assertThat(expected.propertyNames()).hasSize(14);
        expected.forEachEntry((rule, value) -> assertAgrees(Performance.sharpe(table.numbers(rule), DAYS), value));
    }

    @Test
    void leavesAbsentWhatIsUndefined() {
        double[] none = {};
        double[] constant = DoubleStream.generate(() -> 0.001).limit(300).toArray();
        double[] enormous = {1e200, 1e200};

        assertThat(Performance.sharpe(none, DAYS)).isEmpty();
        assertThat(Performance.sortino(none, DAYS)).isEmpty();
        assertThat(Performance.cagr(none, DAYS)).isEmpty();
        assertThat(Performance.volatility(none, DAYS)).isEmpty();
        assertThat(Performance.beta(none, none)).isEmpty();
        assertThat(Performance.sharpe(constant, DAYS)).isEmpty();
        assertThat(Performance.beta(constant, constant)).isEmpty();
        assertThat(Performance.cagr(enormous, DAYS)).isEmpty();
    }

    @Test
    void takesTheResidueOfRoundingForNoDownside() {
        double[] returns = {0, 1e-17, -1e-17, 0};
        assertThat(Performance.sortino(returns, DAYS)).isEmpty();
        assertThat(Performance.calmar(returns, DAYS)).isEmpty();
    }

    @Test
    void measuresTheDrawdownFromTheStart() {
        assertThat(Performance.maxDrawdown(new double[] {-0.2, 0.1, -0.5, 3})).isCloseTo(-0.56, within(1e-12));
        assertThat(Performance.maxDrawdown(new double[] {0.1, 0.2})).isZero();
    }

    @Test
    void annualizesWithTheBarsOfAYear() {
        double[] returns = {0.01, -0.005, 0.02, 0.001};
        double daily = Performance.sharpe(returns, DAYS).orElseThrow();
        double hourly = Performance.sharpe(returns, 7 * DAYS).orElseThrow();
        assertThat(hourly).isCloseTo(daily * Math.sqrt(7), within(1e-12));
        assertThat(1 + Performance.cagr(returns, 2).orElseThrow())
                .isCloseTo(Math.sqrt(1.01 * 0.995 * 1.02 * 1.001), within(1e-12));
    }

    @Test
    void isTheBenchmarkWithBetaOneAndNoAlpha() {
        double[] returns = {0.01, -0.02, 0.03};
        double[] twice = Arrays.stream(returns).map(value -> 2 * value).toArray();
        assertThat(Performance.beta(returns, returns)).hasValue(1);
        assertThat(Performance.alpha(returns, returns, DAYS).orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(Performance.beta(twice, returns).orElseThrow()).isCloseTo(2, within(1e-12));
    }

    private static JsonNode metrics() {
        return JsonMapper.shared().readTree(SharedData.path("golden/metrics/metrics.json"));
    }

    /** The reference writes "nan" and "inf" for what is undefined. */
    private static void assertAgrees(OptionalDouble actual, JsonNode expected) {
        if (expected.isString()) {
            assertThat(actual).isEmpty();
        } else {
            double value = expected.doubleValue();
            assertThat(actual.orElseThrow()).isCloseTo(value, within(1e-9 * Math.abs(value) + 1e-15));
        }
    }
}
