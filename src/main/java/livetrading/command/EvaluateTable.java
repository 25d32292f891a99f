package livetrading.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import livetrading.backtest.Metrics;
import livetrading.command.TickerOutcome.Evaluated;
import livetrading.command.TickerOutcome.Line;
import livetrading.selection.Confidence;
import livetrading.selection.Probability;
import livetrading.selection.SharpeInterval;

/** Writes an evaluation for people: the strategies of each ticker, and all winners below. */
final class EvaluateTable {

    private static final double MILLIS = 1000.0;

    private final StringBuilder text = new StringBuilder();

    private EvaluateTable() {}

    static String of(EvaluateRequest request, Evaluator evaluator, Duration elapsed) {
        EvaluateTable table = new EvaluateTable();
        evaluator.evaluated().forEach(table::ticker);
        table.winners(request, evaluator.evaluated());
        return table.text
                .append(String.format(
                        Locale.ROOT,
                        "%n%s evaluated in %.1f s on %s%n",
                        Words.count(evaluator.evaluated().size(), "ticker"),
                        elapsed.toMillis() / MILLIS,
                        Words.count(request.threads(), "thread")))
                .toString();
    }

    private void ticker(Evaluated one) {
        text.append("%s, %s, %s to %s%n%n"
                .formatted(
                        one.ticker(),
                        Words.bars(one.bars(), one.timeframe()),
                        Words.time(one.from(), one.timeframe()),
                        Words.time(one.to(), one.timeframe())));
        TextTable table = new TextTable(
                2,
                "",
                "Strategy",
                "Sharpe",
                "Sortino",
                "Calmar",
                "Return",
                "Drawdown",
                "Trades",
                "Win rate",
                "Profit factor",
                "In market",
                "PSR",
                "DSR");
        List<String> problems = new ArrayList<>();
        for (Line line : one.lines()) {
            String name = line.competitor().name();
            line.metrics()
                    .ifPresentOrElse(
                            metrics -> table.add(row(
                                    one.isWinner(line) ? "*" : "",
                                    name,
                                    metrics,
                                    chance(line.probabilisticSharpe()),
                                    chance(line.deflatedSharpe()))),
                            () -> problems.add(name + ": " + line.problem()));
        }
        table.add(row("", "Buy and hold", one.buyAndHold(), "", ""));
        text.append(table).append('\n');
        problems.forEach(problem -> text.append(problem).append('\n'));
        text.append(outcome(one)).append("\n\n");
    }

    private static String[] row(String mark, String name, Metrics metrics, String probabilistic, String deflated) {
        return new String[] {
            mark,
            name,
            Words.ratio(metrics.sharpe()),
            Words.ratio(metrics.sortino()),
            Words.ratio(metrics.calmar()),
            Words.percent(metrics.totalReturn()),
            Words.percent(metrics.maxDrawdown()),
            Integer.toString(metrics.trades()),
            Words.percent(metrics.winRate()),
            Words.ratio(metrics.profitFactor()),
            Words.percent(metrics.exposure()),
            probabilistic,
            deflated
        };
    }

    private static String outcome(Evaluated one) {
        String winner =
                one.winner().map(line -> "* " + line.competitor().name() + ": ").orElse("");
        return winner
                + one.selection().reason()
                + one.confidence()
                        .map(confidence -> "\n" + confidence.sentence() + "\n" + figures(confidence))
                        .orElse("");
    }

    private static String figures(Confidence confidence) {
        return "PSR %s, DSR %s, PBO %s, 95 %% interval of the Sharpe ratio %s"
                .formatted(
                        chance(OptionalDouble.of(confidence.probabilisticSharpe())),
                        chance(OptionalDouble.of(confidence.deflatedSharpe())),
                        chance(confidence.overfitting()),
                        interval(confidence.interval()));
    }

    private static String chance(OptionalDouble probability) {
        return probability.isPresent() ? Probability.percent(probability.getAsDouble(), 1) : Words.MISSING;
    }

    private static String interval(Optional<SharpeInterval> interval) {
        return interval.map(one -> "%s to %s".formatted(Words.ratio(one.low()), Words.ratio(one.high())))
                .orElse(Words.MISSING);
    }

    private void winners(EvaluateRequest request, List<Evaluated> all) {
        text.append("Winners by %s (evaluate --help says what PSR, DSR and PBO are)%n%n"
                .formatted(request.metric().title()));
        TextTable table = new TextTable(
                        2,
                        "Ticker",
                        "Winner",
                        "Score",
                        "Sharpe",
                        "95 % interval",
                        "Return",
                        "Buy and hold",
                        "Trades",
                        "PSR",
                        "DSR",
                        "PBO",
                        "Trust")
                .left(11);
        all.forEach(one -> table.add(winner(one)));
        text.append(table);
    }

    private static String[] winner(Evaluated one) {
        Optional<Metrics> metrics = one.winner().flatMap(Line::metrics);
        Optional<Confidence> confidence = one.confidence();
        return new String[] {
            one.ticker().symbol(),
            one.winner().map(line -> line.competitor().name()).orElse("none: stay in cash"),
            Words.ratio(one.selection().score()),
            metrics.map(figures -> Words.ratio(figures.sharpe())).orElse(Words.MISSING),
            interval(confidence.flatMap(Confidence::interval)),
            metrics.map(figures -> Words.percent(figures.totalReturn())).orElse(Words.MISSING),
            Words.percent(one.buyAndHold().totalReturn()),
            metrics.map(figures -> Integer.toString(figures.trades())).orElse(Words.MISSING),
            confidence
                    .map(known -> chance(OptionalDouble.of(known.probabilisticSharpe())))
                    .orElse(Words.MISSING),
            confidence
                    .map(known -> chance(OptionalDouble.of(known.deflatedSharpe())))
                    .orElse(Words.MISSING),
            chance(one.overfitting()),
            confidence.map(known -> known.verdict().word()).orElse(Words.MISSING)
        };
    }
}
