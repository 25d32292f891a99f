package livetrading.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.backtest.Backtest;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.file.Reading;
import livetrading.research.ResearchQuestion;
import livetrading.strategy.Strategy;
import livetrading.tuning.Choice;
import livetrading.tuning.Grid;
import livetrading.tuning.Objective;

/**
 * What the options of {@code optimise} ask for.
 *
 * @param files one, or those of a folder
 * @param train bars that a choice looks back over
 * @param step bars from one choice to the next
 */
record OptimiseRequest(
        List<Path> files,
        boolean isFolder,
        Reading reading,
        boolean regularHours,
        boolean acceptsJumps,
        Optional<Path> peers,
        Strategy strategy,
        Grid grid,
        int train,
        int step,
        Choice choice,
        Objective objective,
        boolean metricWindows,
        Backtest backtest,
        int threads,
        OptimiseFormat format) {

    private static final int TRAIN = 504;
    private static final int LEAST_TRAIN = 20;
    private static final int STEP = 63;
    private static final int MOST_BARS = 1_000_000;

    static final List<Option> OPTIONS = List.of(
            Option.required("--prices", "FILE.csv|DIR", "prices of one ticker, or a folder with one file a ticker"),
            PriceFiles.TICKERS,
            Option.optional("--strategy", "ID", "one of those that backtest --help lists"),
            ScriptFiles.SCRIPT,
            GridOption.GRID,
            Option.optional("--train", "N", "bars that a choice looks back over (default %d)".formatted(TRAIN)),
            Option.optional("--step", "N", "bars from one choice to the next (default %d)".formatted(STEP)),
            Option.optional(
                    "--choose",
                    "HOW",
                    "plateau, the middle of the best neighbourhood (default), peak,\nthe best point, or median, the one in the middle of all"),
            Option.optional("--objective", "O", "what points are chosen by: sharpe (default), return, sortino"),
            Option.flag("--metric-windows", "all metrics of each step's two windows, in the JSON"),
            BacktestRequest.COMMISSION_RATE,
            BacktestRequest.SLIPPAGE,
            Option.optional(
                    "--peers",
                    "DIR",
                    "of a file: those of other tickers that the strategy looks at;\nin a folder it looks at the others of the folder"),
            Option.flag("--adjust", "scales open, high, low and close by AdjClose / Close"),
            BacktestRequest.REGULAR_HOURS,
            Option.flag("--accept-jumps", "takes tickers of a folder with implausible prices, too"),
            ParallelTasks.OPTION,
            OptimiseFormat.OPTION);

    static OptimiseRequest of(Arguments arguments) throws CommandRefused {
        Strategy strategy = BacktestRequest.strategy(arguments);
        Path prices = arguments.path("--prices").orElseThrow();
        boolean isFolder = Files.isDirectory(prices);
        if (!isFolder) {
            BacktestRequest.requirePeers(strategy, arguments);
        }
        if (arguments.has("--tickers") && !isFolder) {
            throw CommandRefused.wrongUsage("--tickers is for a folder, and %s is none".formatted(prices));
        }
        if (arguments.has("--peers") && isFolder) {
            throw CommandRefused.wrongUsage(
                    "--peers is for the prices of one file; in the folder %s strategies look at its other tickers"
                            .formatted(prices));
        }
        return new OptimiseRequest(
                isFolder ? PriceFiles.askedFor(arguments) : List.of(prices),
                isFolder,
                arguments.has("--adjust") ? Reading.ADJUSTED : Reading.AS_THEY_STAND,
                arguments.has("--regular-hours"),
                arguments.has("--accept-jumps"),
                arguments.path("--peers"),
                strategy,
                GridOption.of(strategy, arguments),
                arguments.wholeNumber("--train", TRAIN, LEAST_TRAIN, MOST_BARS),
                arguments.wholeNumber("--step", STEP, 1, MOST_BARS),
                Choice.of(arguments.choice("--choose", Choice.codes())).orElseThrow(),
                Objective.of(arguments.choice("--objective", Objective.codes())).orElseThrow(),
                arguments.has("--metric-windows"),
                BacktestRequest.backtest(arguments),
                ParallelTasks.threads(arguments),
                OptimiseFormat.of(arguments));
    }

    /** @throws IllegalArgumentException when the bars do not suffice */
    ResearchQuestion question(Bars bars, Map<Ticker, Bars> others) {
        return new ResearchQuestion(strategy, grid, bars, others, train, step, choice, objective, backtest);
    }
}
