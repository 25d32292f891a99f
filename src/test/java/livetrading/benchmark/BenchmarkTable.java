package livetrading.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livetrading.engine.TradingBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks, all or those whose name contains the first argument, and prints them as one table. */
final class BenchmarkTable {

    /**
     * What a benchmark does once.
     *
     * @param benchmark class and method
     * @param strategies how often all bars are played; 0 when that is not what is measured
     */
    private record Row(String benchmark, String what, int bars, int strategies) {}

    private static final int PAIRS = StrategyBenchmark.WINDOWS * (StrategyBenchmark.WINDOWS - 1) / 2;
    private static final int FEW = BenchmarkPrices.BARS;

    private static final List<Row> ROWS = List.of(
            row("StrategyBenchmark.rules", "8 rule strategies with all metrics", StrategyBenchmark.RULES),
            row("StrategyBenchmark.smaCross", "1 SMA crossover with all metrics", 1),
            row("Ta4jBenchmark.smaCross", "ta4j: 1 SMA crossover with 3 criteria", 1),
            row("StrategyBenchmark.smaPairs", PAIRS + " SMA pairs with all metrics", PAIRS),
            row("TuningBenchmark.plainPairs", "plain arrays: " + PAIRS + " SMA pairs, 4 figures", PAIRS),
            row("Ta4jBenchmark.smaPairs", "ta4j: " + PAIRS + " SMA pairs without criteria", PAIRS),
            row("TuningBenchmark.rules", "8 rule strategies tuned, in 64 MB", 0),
            new Row(
                    "TuningBenchmark.windowScores",
                    "plateaus of %d windows, %d points each".formatted(TuningBenchmark.CHOICES, TuningBenchmark.POINTS),
                    TuningBenchmark.CHOICES,
                    TuningBenchmark.POINTS),
            row("ScriptBenchmark.smaCross", "script: 1 SMA crossover with all metrics", 1),
            row("ScriptBenchmark.builtInRsi", "1 RSI with all metrics", 1),
            row("ScriptBenchmark.rsi", "script: 1 RSI with all metrics", 1),
            row("ScriptBenchmark.builtInBreakout", "1 breakout with all metrics", 1),
            row("ScriptBenchmark.breakout", "script: 1 breakout with all metrics", 1),
            row("ScriptBenchmark.pullback", "script: 1 pullback with all metrics", 1),
            row("ScriptBenchmark.weekly", "script: 1 golden cross with weeks", 1),
            row("ScriptBenchmark.weeks", "the weeks of the bars, made anew", 0),
            row("ScriptBenchmark.read", "reading and checking a script", 0),
            row("StrategyCheckBenchmark.averages", "all checks of a script: SMA crossover", 0),
            row("StrategyCheckBenchmark.position", "the same: pullback, with a position", 0),
            row("StrategyCheckBenchmark.weeks", "the same: golden cross with weeks", 0),
            row("StrategyCheckBenchmark.session", "the same: opening range", 0),
            row("RuleBenchmark.stopLoss", "stop-loss, every bar an entry of its own", 0),
            row("RuleBenchmark.atrStop", "atr-stop, every bar an entry of its own", 0),
            row("RuleBenchmark.trailingStop", "trailing-stop, asked anew at every close", 0),
            row("RuleBenchmark.smaCross", "1 SMA crossover with 5 rules and metrics", 1),
            deviation("year", "three tests of live trading", DeviationBenchmark.YEAR),
            deviation("fourYears", "the same", DeviationBenchmark.YEARS),
            deviation("tenYears", "the same", DeviationBenchmark.DECADE),
            deviation("tenYearsForTheFirstTime", "the same for the first time", DeviationBenchmark.DECADE),
            row("StrategyBenchmark.refits", "logistic regression, 26 refits", 0),
            row("TickerBenchmark.partners", "pairs trading, partner out of 99", 0),
            row("TickerBenchmark.fewBars", "evaluation of one ticker of 10", 11),
            new Row("TickerBenchmark.manyBars", "evaluation of one ticker of 10", TickerBenchmark.MANY_BARS, 11),
            row(
                    "TickerBenchmark.hundredTickers",
                    "evaluation of 100 tickers, 2 threads",
                    11 * TickerBenchmark.LONG_WATCH_LIST),
            row("AccountBenchmark.tenTickers", "account of " + AccountBenchmark.FEW + " tickers, 1 thread", 0),
            row("AccountBenchmark.tenTickersWithRules", "the same with 10 rules", 0),
            row("AccountBenchmark.hundredTickers", "account of " + AccountBenchmark.MANY + " tickers, 2 threads", 0));

    private BenchmarkTable() {}

    private static Row row(String benchmark, String what, int strategies) {
        return new Row(benchmark, what, FEW, strategies);
    }

    private static Row deviation(String method, String what, int sessions) {
        return new Row("DeviationBenchmark." + method, what, sessions, 0);
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        boolean trades =
                arguments.length == 0 || TradingBenchmark.class.getSimpleName().contains(arguments[0]);
        ChainedOptionsBuilder options =
                new OptionsBuilder().verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        var chosen = new ArrayList<Row>();
        for (Row row : ROWS) {
            if (arguments.length == 0 || row.benchmark().contains(arguments[0])) {
                chosen.add(row);
                options.include(row.benchmark().replace(".", "\\.") + "$");
            }
        }
        if (chosen.isEmpty() && !trades) {
            System.err.printf(
                    "No benchmark is called %s. There are %s, %s.%n",
                    arguments[0],
                    String.join(", ", ROWS.stream().map(Row::benchmark).toList()),
                    TradingBenchmark.class.getSimpleName());
            System.exit(2);
        }
        if (!chosen.isEmpty()) {
            measure(chosen, options);
        }
        if (trades) {
            TradingBenchmark.run();
        }
    }

    private static void measure(List<Row> chosen, ChainedOptionsBuilder options) throws RunnerException {
        System.out.printf(
                "One thread where nothing else is said, Java %s, %s%n%n", Runtime.version(), BenchmarkPrices.source());
        System.out.printf("%-44s %7s %14s %12s %8s%n", "what", "bars", "ms", "M bars*str/s", "+- %");
        print(chosen, new Runner(options.build()).run());
    }

    private static void print(List<Row> rows, Iterable<RunResult> results) {
        var milliseconds = new HashMap<String, RunResult>();
        results.forEach(result -> milliseconds.put(result.getParams().getBenchmark(), result));
        for (Row row : rows) {
            RunResult result = milliseconds.get(BenchmarkTable.class.getPackageName() + "." + row.benchmark());
            double time = result.getPrimaryResult().getScore();
            double spread = result.getPrimaryResult().getStatistics().getStandardDeviation();
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %7d %14.3f %12s %8.1f%n",
                    row.what(),
                    row.bars(),
                    time,
                    row.strategies() == 0
                            ? ""
                            : String.format(Locale.ROOT, "%.1f", 1e-3 * row.bars() * row.strategies() / time),
                    100 * spread / time);
        }
        ratio(milliseconds);
    }

    private static void ratio(Map<String, RunResult> results) {
        RunResult few = results.get(TickerBenchmark.class.getName() + ".fewBars");
        RunResult many = results.get(TickerBenchmark.class.getName() + ".manyBars");
        if (few != null && many != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%d bars take %.1f times as long as %d (in proportion: %.1f).%n",
                    TickerBenchmark.MANY_BARS,
                    times(many, few),
                    FEW,
                    (double) TickerBenchmark.MANY_BARS / FEW);
        }
        RunResult free = results.get(AccountBenchmark.class.getName() + ".tenTickers");
        RunResult ruled = results.get(AccountBenchmark.class.getName() + ".tenTickersWithRules");
        if (free != null && ruled != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%nAn account with 10 rules takes %.2f times as long as without.%n",
                    times(ruled, free));
        }
        RunResult plain = results.get(TuningBenchmark.class.getName() + ".plainPairs");
        RunResult pairs = results.get(StrategyBenchmark.class.getName() + ".smaPairs");
        if (plain != null && pairs != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%d SMA pairs take %.2f times as long as plain arrays.%n",
                    PAIRS,
                    times(pairs, plain));
        }
    }

    private static double times(RunResult some, RunResult others) {
        return some.getPrimaryResult().getScore() / others.getPrimaryResult().getScore();
    }
}
