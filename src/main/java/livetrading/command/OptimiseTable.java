package livetrading.command;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import livetrading.backtest.Metrics;
import livetrading.market.Bars;
import livetrading.research.MatrixCell;
import livetrading.research.ResearchQuestion;
import livetrading.research.ResearchReport;
import livetrading.research.StepResult;
import livetrading.tuning.Objective;

/** Writes for people what was found out about the parameters of a strategy. */
final class OptimiseTable {

    private final ResearchReport report;
    private final ResearchQuestion question;
    private final StringBuilder text = new StringBuilder();

    private OptimiseTable(ResearchReport report) {
        this.report = report;
        question = report.question();
    }

    static String of(ResearchReport report) {
        var table = new OptimiseTable(report);
        table.head();
        table.steps();
        table.outOfSample();
        table.matrix();
        return table.line(OptimiseConclusion.of(report)).text.toString().stripTrailing() + "\n";
    }

    static String title(Objective objective) {
        return switch (objective) {
            case SHARPE -> "the Sharpe ratio";
            case RETURN -> "the return";
            case SORTINO -> "the Sortino ratio";
        };
    }

    private OptimiseTable line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private void head() {
        Bars bars = question.bars();
        line("%s, %s, %s to %s"
                .formatted(
                        bars.ticker(),
                        Words.bars(bars.size(), bars.timeframe()),
                        Words.time(bars.time(0), bars.timeframe()),
                        Words.time(bars.time(bars.size() - 1), bars.timeframe())));
        line("%s, %s".formatted(question.strategy().name(), GridOption.words(question.grid())));
        line("Chosen by %s of %s over the last %,d bars, every %,d bars"
                .formatted(question.choice().code(), title(question.objective()), question.train(), question.step()));
        line("");
    }

    private void steps() {
        List<String> header = new ArrayList<>(List.of("Chosen after"));
        question.grid().axes().forEach(axis -> header.add(axis.parameter().name()));
        header.addAll(List.of("In sample", "Out of sample", "Peak in sample", "Peak out of sample"));
        TextTable table = new TextTable(1, header.toArray(String[]::new));
        for (StepResult step : report.steps()) {
            List<String> cells = new ArrayList<>(List.of(
                    Words.time(question.bars().time(step.bar()), question.bars().timeframe())));
            cells.addAll(step.point()
                    .map(point -> GridOption.values(question.grid(), point))
                    .orElseGet(() -> question.grid().axes().stream()
                            .map(axis -> Words.MISSING)
                            .toList()));
            Stream.of(step.inSample(), step.outOfSample(), step.peakInSample(), step.peakOutOfSample())
                    .map(this::score)
                    .forEach(cells::add);
            table.add(cells.toArray(String[]::new));
        }
        line(table.toString());
    }

    private String score(OptionalDouble score) {
        return question.objective() == Objective.RETURN ? Words.percent(score) : Words.ratio(score);
    }

    private void outOfSample() {
        Bars after = report.stitched().bars();
        line("Out of sample, %s from %s"
                .formatted(Words.bars(after.size(), after.timeframe()), Words.time(after.time(0), after.timeframe())));
        TextTable table =
                new TextTable(1, "", "Sharpe", "Sortino", "Calmar", "Return", "Drawdown", "Trades", "In market");
        table.add(row("Tuned", report.stitched().metrics()));
        table.add(row("Default", report.untuned()));
        table.add(row("Buy and hold", report.buyAndHold()));
        line(table.toString());
    }

    private static String[] row(String name, Metrics metrics) {
        return new String[] {
            name,
            Words.ratio(metrics.sharpe()),
            Words.ratio(metrics.sortino()),
            Words.ratio(metrics.calmar()),
            Words.percent(metrics.totalReturn()),
            Words.percent(metrics.maxDrawdown()),
            Integer.toString(metrics.trades()),
            Words.percent(metrics.exposure())
        };
    }

    private void matrix() {
        List<Integer> steps =
                report.matrix().stream().map(MatrixCell::step).distinct().toList();
        line("Sharpe ratio out of sample, training length by step, all over the same bars");
        TextTable table = new TextTable(
                0,
                Stream.concat(Stream.of("Train"), steps.stream().map(String::valueOf))
                        .toArray(String[]::new));
        report.matrix().stream()
                .map(MatrixCell::train)
                .distinct()
                .forEach(train -> table.add(Stream.concat(
                                Stream.of(String.valueOf(train)),
                                report.matrix().stream()
                                        .filter(cell -> cell.train() == train)
                                        .map(cell -> Words.ratio(cell.sharpe())))
                        .toArray(String[]::new)));
        line(table.toString());
    }
}
