package livetrading.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import livetrading.market.SharedData;
import livetrading.market.SharedData.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against the values that empyrical computes. */
class FiguresGoldenTest {

    private static final RiskFree TWO_PER_CENT = new RiskFree(0.02);

    @ParameterizedTest
    @ValueSource(strings = {"GOOG_SmaCross_equity", "tiny_mixed", "tiny_all_positive", "tiny_all_negative"})
    void agreesWithEmpyrical(String series) {
        JsonNode expected = metrics().get(series).get("empyrical");
        Table table = SharedData.table("golden/metrics/" + series + ".returns.csv");
        double[] returns = table.numbers("ret");
        double[] benchmark = table.numbers("bench");

        Figures figures = Figures.of(returns, RiskFree.ZERO);
        assertAgrees(OptionalDouble.of(figures.totalReturn()), expected.get("cum_returns_final"));
        assertAgrees(figures.annualReturn(), expected.get("cagr"));
        assertAgrees(figures.volatility(), expected.get("annual_volatility"));
        assertAgrees(figures.sharpe(), expected.get("sharpe_ratio"));
        assertAgrees(figures.sortino(), expected.get("sortino_ratio"));
        assertAgrees(figures.calmar(), expected.get("calmar_ratio"));
        assertAgrees(OptionalDouble.of(figures.maxDrawdown()), expected.get("max_drawdown"));
        assertAgrees(figures.stability(), expected.get("stability_of_timeseries"));
        Figures above = Figures.of(returns, TWO_PER_CENT);
        assertAgrees(above.sharpe(), expected.get("sharpe_ratio_rf2pct_annual"));
        assertAgrees(above.sortino(), expected.get("sortino_ratio_req2pct_annual"));
        Distribution distribution = Distribution.of(returns);
        assertAgrees(distribution.tailRatio(), expected.get("tail_ratio"));
        assertAgrees(distribution.valueAtRisk(), expected.get("value_at_risk"));
        assertAgrees(distribution.expectedShortfall(), expected.get("conditional_value_at_risk"));
        Against against = Against.of(returns, benchmark, RiskFree.ZERO);
        assertAgrees(against.alpha(), expected.get("alpha"));
        assertAgrees(against.beta(), expected.get("beta"));
        assertAgrees(against.upCapture(), expected.get("up_capture"));
        assertAgrees(against.downCapture(), expected.get("down_capture"));
        assertThat(against.informationRatio().orElseThrow() / Math.sqrt(252))
                .isCloseTo(expected.get("excess_sharpe").doubleValue(), within(1e-9));
    }

    @Test
    void theProbabilisticSharpeRatioIsThatOfItsAuthorsAndTheIntervalHoldsTheRatio() {
        JsonNode expected = metrics().get("GOOG_SmaCross_equity");
        double[] returns = SharedData.table("golden/metrics/GOOG_SmaCross_equity.returns.csv")
                .numbers("ret");
        SharpeCertainty certainty = SharpeCertainty.of(returns, RiskFree.ZERO).orElseThrow();
        assertThat(certainty.aboveZero())
                .isCloseTo(expected.get("psr_rubenbriones").get("psr_vs_0").doubleValue(), within(1e-9));
        double sharpe = expected.get("empyrical").get("sharpe_ratio").doubleValue();
        assertThat(certainty.interval().orElseThrow().low()).isLessThan(sharpe);
        assertThat(certainty.interval().orElseThrow().high()).isGreaterThan(sharpe);
        assertThat(SharpeCertainty.of(returns, TWO_PER_CENT).orElseThrow().aboveZero())
                .isLessThan(certainty.aboveZero());
    }

    @Test
    void whatIsUndefinedIsAbsent() {
        double[] flat = new double[5];
        double[] one = {0.01};
        assertThat(Figures.of(flat, TWO_PER_CENT).sharpe()).isEmpty();
        assertThat(Figures.of(flat, RiskFree.ZERO).calmar()).isEmpty();
        assertThat(Figures.of(one, RiskFree.ZERO).stability()).isEmpty();
        assertThat(Distribution.of(new double[0]).worst()).isEmpty();
        assertThat(Distribution.of(flat).tailRatio()).isEmpty();
        assertThat(Against.of(flat, flat, RiskFree.ZERO).correlation()).isEmpty();
        assertThat(Against.of(one, one, RiskFree.ZERO).beta()).isEmpty();
        assertThat(SharpeCertainty.of(flat, TWO_PER_CENT)).isEmpty();
        assertThat(Rolling.of(one, 2, RiskFree.ZERO).sharpe()).isEmpty();
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
            assertThat(actual.orElseThrow()).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
    }
}
