package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.research.MonteCarlo;
import livetrading.research.PointsSummary;
import livetrading.research.ResearchReport;
import livetrading.research.SuperiorAbility;
import livetrading.research.SurfaceStatistics;
import livetrading.research.WalkForwardOutcome;
import livetrading.selection.Probability;

/** Says what follows from all points and all steps, the verdict at the end. */
final class OptimiseConclusion {

    private OptimiseConclusion() {}

    static String of(ResearchReport report) {
        List<String> lines = new ArrayList<>(points(report));
        lines.add("");
        monteCarlo("Trades shuffled", report.shuffledTrades()).ifPresent(lines::add);
        monteCarlo("Bars drawn again", report.resampledBars()).ifPresent(lines::add);
        report.walkForward().outcomes().stream()
                .map(WalkForwardOutcome::sentence)
                .forEach(lines::add);
        lines.add("");
        lines.add(report.confidence().sentence());
        return String.join("\n", lines);
    }

    private static List<String> points(ResearchReport report) {
        PointsSummary summary = PointsSummary.of(report.points());
        SurfaceStatistics statistics = report.statistics();
        return List.of(
                "All points over the whole period: %s profitable, Sharpe ratio %s in the median, %s the best"
                        .formatted(
                                Words.percent(summary.profitable()),
                                Words.ratio(summary.median()),
                                Words.ratio(summary.best())),
                "They amount to %s independent trials: DSR %s, PBO %s, p-value against cash %s, buy and hold %s"
                        .formatted(
                                Words.decimals(statistics.trials().number(), 1),
                                chance(statistics.trials().deflatedSharpe()),
                                chance(statistics.overfitting()),
                                pValue(statistics.superiority().map(SuperiorAbility::cash)),
                                pValue(statistics.superiority().map(SuperiorAbility::buyAndHold))));
    }

    private static String chance(OptionalDouble probability) {
        return probability.isPresent() ? Probability.percent(probability.getAsDouble(), 1) : Words.MISSING;
    }

    private static String pValue(Optional<SuperiorAbility.Against> test) {
        return test.map(one -> Words.decimals(one.consistent(), 3)).orElse(Words.MISSING);
    }

    private static Optional<String> monteCarlo(String name, Optional<MonteCarlo> runs) {
        return runs.map(one -> "%s: drawdown %s in the median, %s in one run of twenty; capital times %s (%s to %s)"
                .formatted(
                        name,
                        Words.percent(one.maxDrawdown().median()),
                        Words.percent(one.maxDrawdown().p5()),
                        Words.ratio(one.finalEquity().median()),
                        Words.ratio(one.finalEquity().p5()),
                        Words.ratio(one.finalEquity().p95())));
    }
}
