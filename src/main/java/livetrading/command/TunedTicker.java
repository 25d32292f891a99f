package livetrading.command;

import java.time.Instant;
import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.market.Annualisation;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.research.ResearchQuestion;
import livetrading.research.ResearchReport;
import livetrading.research.StepResult;
import livetrading.research.WalkForwardCriterion;
import livetrading.selection.Confidence;
import livetrading.tuning.Objective;

/**
 * What tuning was worth on a ticker of a folder; no more than is printed. Scores are annual.
 *
 * @param bars out of sample
 * @param from when the first of them begins
 * @param to when the last one begins
 * @param inSample of the points chosen, the mean of all steps
 * @param tuned out of sample
 * @param untuned the defaults over the same bars
 * @param efficiency of the walk-forward
 * @param sentence the verdict with its reason
 */
record TunedTicker(
        Ticker ticker,
        Timeframe timeframe,
        int bars,
        Instant from,
        Instant to,
        OptionalDouble inSample,
        OptionalDouble tuned,
        OptionalDouble untuned,
        OptionalDouble buyAndHold,
        OptionalDouble efficiency,
        Confidence.Verdict verdict,
        String sentence) {

    static TunedTicker of(ResearchReport report) {
        Bars after = report.stitched().bars();
        Objective objective = report.question().objective();
        return new TunedTicker(
                after.ticker(),
                after.timeframe(),
                after.size(),
                after.time(0),
                after.time(after.size() - 1),
                inSample(report),
                score(objective, report.stitched().metrics()),
                score(objective, report.untuned()),
                score(objective, report.buyAndHold()),
                report.walkForward().figure(WalkForwardCriterion.EFFICIENCY),
                report.confidence().verdict(),
                report.confidence().sentence());
    }

    private static OptionalDouble inSample(ResearchReport report) {
        return report.steps().stream()
                .map(step -> inSample(report.question(), step))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private static OptionalDouble inSample(ResearchQuestion question, StepResult step) {
        if (question.objective() != Objective.RETURN || step.inSample().isEmpty()) {
            return step.inSample();
        }
        double years = question.train() / Annualisation.barsPerYear(question.bars());
        return OptionalDouble.of(Math.pow(1 + step.inSample().getAsDouble(), 1 / years) - 1);
    }

    private static OptionalDouble score(Objective objective, Metrics metrics) {
        return switch (objective) {
            case SHARPE -> metrics.sharpe();
            case RETURN -> metrics.cagr();
            case SORTINO -> metrics.sortino();
        };
    }
}
