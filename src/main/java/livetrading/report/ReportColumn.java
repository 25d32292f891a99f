package livetrading.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.performance.Against;
import livetrading.performance.DatedCurve;
import livetrading.performance.Drawdown;
import livetrading.performance.Figures;
import livetrading.performance.RiskFree;
import livetrading.performance.SharpeCertainty;

/**
 * One of the curves of a report with all that is measured of it.
 *
 * @param exposures one for each date; empty for what is held without cash
 * @param trades empty for what is held
 * @param against the benchmark; empty for the benchmark, and where the days are not those of the benchmark
 */
public record ReportColumn(
        String name,
        DatedCurve curve,
        double[] exposures,
        List<ReportTrade> trades,
        double traded,
        Figures figures,
        Optional<Against> against,
        Optional<SharpeCertainty> certainty,
        List<Drawdown> drawdowns,
        Map<String, Double> dollarVolumes) {

    static ReportColumn of(String name, ReportSide side, Optional<ReportBenchmark> benchmark, RiskFree riskFree) {
        double[] returns = side.curve().returns();
        return new ReportColumn(
                name,
                side.curve(),
                side.exposures(),
                side.trades(),
                side.traded(),
                Figures.of(returns, riskFree),
                benchmark.flatMap(held -> against(side.curve(), held.growth(), riskFree)),
                SharpeCertainty.of(returns, riskFree),
                Drawdown.of(side.curve()),
                benchmark.map(ReportBenchmark::dollarVolumes).orElse(Map.of()));
    }

    static ReportColumn of(ReportBenchmark held, RiskFree riskFree) {
        double[] returns = held.growth().returns();
        return new ReportColumn(
                held.name(),
                held.growth(),
                new double[0],
                List.of(),
                0,
                Figures.of(returns, riskFree),
                Optional.empty(),
                SharpeCertainty.of(returns, riskFree),
                Drawdown.of(held.growth()),
                Map.of());
    }

    private static Optional<Against> against(DatedCurve curve, DatedCurve held, RiskFree riskFree) {
        DatedCurve same = held.on(curve.dates());
        return same.size() == curve.size() && curve.size() > 1
                ? Optional.of(Against.of(curve.returns(), same.returns(), riskFree))
                : Optional.empty();
    }

    /** Whether it is an account, which trades. */
    public boolean isAccount() {
        return exposures.length > 0;
    }

    /** The trades that ended in the period. */
    public List<ReportTrade> ended() {
        return trades.stream()
                .filter(trade -> trade.exit()
                        .filter(day -> !curve.isEmpty() && !day.isBefore(curve.first()) && !day.isAfter(curve.last()))
                        .isPresent())
                .toList();
    }
}
