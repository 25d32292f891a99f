package livetrading.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import livetrading.backtest.Metrics;
import livetrading.market.Annualisation;
import livetrading.market.Bars;
import livetrading.research.ResearchQuestion;
import livetrading.research.ResearchReport;
import livetrading.research.SuperiorAbility;
import livetrading.research.SurfaceConfidence;
import livetrading.research.SurfaceStatistics;
import livetrading.review.ResearchSheet.Axis;
import livetrading.review.ResearchSheet.Figures;
import livetrading.review.ResearchSheet.Head;
import livetrading.review.ResearchSheet.Judgement;
import livetrading.review.ResearchSheet.Played;
import livetrading.review.ResearchSheet.Point;
import livetrading.review.ResearchSheet.Test;
import livetrading.strategy.Parameter;
import livetrading.tuning.Grid;

/** Writes down what was found out. */
final class ResearchSheets {

    /** Steps that are no binary fractions leave some behind the last of these. */
    private static final MathContext DIGITS = new MathContext(10);

    private ResearchSheets() {}

    static ResearchSheet of(ResearchReport report, Instant at) {
        Grid grid = report.question().grid();
        return new ResearchSheet(
                head(report, at),
                grid.axes().stream().map(ResearchSheets::axis).toList(),
                IntStream.range(0, grid.size())
                        .mapToObj(point ->
                                new Point(place(grid, point), report.points().get(point)))
                        .toList(),
                report.defaults(),
                report.plateau(),
                report.peak(),
                choices(report),
                report.steps(),
                report.matrix(),
                new Played(
                        figures(report.stitched().metrics()), figures(report.untuned()), figures(report.buyAndHold())),
                judgement(report),
                Optional.of(ResearchCurves.of(report)));
    }

    private static Judgement judgement(ResearchReport report) {
        SurfaceStatistics statistics = report.statistics();
        SurfaceConfidence confidence = report.confidence();
        return new Judgement(
                confidence.verdict().word(),
                confidence.sentence(),
                statistics.trials().traded(),
                statistics.trials().number(),
                statistics.trials().deflatedSharpe(),
                consistent(statistics, SuperiorAbility::cash),
                consistent(statistics, SuperiorAbility::buyAndHold),
                statistics.overfitting(),
                report.walkForward().outcomes().stream()
                        .map(outcome -> new Test(
                                outcome.criterion().title(),
                                outcome.sentence(),
                                outcome.grade().isPassed()))
                        .toList(),
                report.shuffledTrades(),
                report.resampledBars());
    }

    private static OptionalDouble consistent(
            SurfaceStatistics statistics, Function<SuperiorAbility, SuperiorAbility.Against> benchmark) {
        return statistics
                .superiority()
                .map(one -> OptionalDouble.of(benchmark.apply(one).consistent()))
                .orElse(OptionalDouble.empty());
    }

    private static Head head(ResearchReport report, Instant at) {
        ResearchQuestion question = report.question();
        Bars bars = question.bars();
        return new Head(
                bars.ticker().symbol(),
                question.strategy().id(),
                question.strategy().name(),
                at,
                question.train(),
                question.step(),
                question.choice().code(),
                question.objective().code(),
                question.cost(),
                Annualisation.barsPerYear(bars),
                bars.size(),
                bars.date(0),
                bars.date(bars.size() - 1),
                report.stitched().bars().date(0),
                question.grid().combinations(),
                question.grid().isSample());
    }

    private static Axis axis(livetrading.tuning.Axis axis) {
        Parameter parameter = axis.parameter();
        return new Axis(
                parameter.name(),
                parameter.defaultValue(),
                axis.values(),
                axis.values().stream().map(value -> words(parameter, value)).toList());
    }

    private static String words(Parameter parameter, double value) {
        return parameter.choices().isEmpty()
                ? new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString()
                : parameter.choices().get((int) value);
    }

    private static List<Integer> place(Grid grid, int point) {
        return IntStream.range(0, grid.axes().size())
                .mapToObj(axis -> grid.index(point, axis))
                .toList();
    }

    private static List<LocalDate> choices(ResearchReport report) {
        Bars bars = report.question().bars();
        // the first choice is made after the bar before the first that is judged
        int first = bars.size() - report.stitched().bars().size() - 1;
        return IntStream.range(0, report.scores().size())
                .mapToObj(choice -> bars.date(first + choice * report.question().step()))
                .toList();
    }

    private static Figures figures(Metrics metrics) {
        return new Figures(metrics.sharpe(), metrics.totalReturn(), metrics.maxDrawdown(), metrics.trades());
    }
}
