package livetrading.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.market.file.Reading;
import livetrading.selection.Competitors;
import livetrading.selection.Metric;
import livetrading.settings.Setting;
import livetrading.strategy.Strategies;

/**
 * What the options of {@code evaluate} ask for.
 *
 * @param strategies those of the program, the scripts of a folder, tuned ones and the vote, with a confirmation each
 *     twice
 * @param acceptsJumps whether tickers are evaluated though a price hardly can be right
 * @param historyDays calendar days that are measured
 */
record EvaluateRequest(
        List<Path> files,
        Reading reading,
        boolean acceptsJumps,
        Metric metric,
        Strategies strategies,
        int historyDays,
        int threads,
        Format format) {

    private static final int HISTORY_DAYS = (int) Setting.HISTORY_DAYS.standardNumber();
    private static final int MOST_HISTORY_DAYS = 36_500;

    static final List<Option> OPTIONS = List.of(
            Option.required("--prices", "DIR", "the price files, <TICKER>.csv each"),
            PriceFiles.TICKERS,
            Option.optional(
                    "--metric",
                    "M",
                    "decides who wins: %s (default),\n%s"
                            .formatted(
                                    Metric.SHARPE.code(),
                                    Arrays.stream(Metric.values())
                                            .skip(1)
                                            .map(Metric::code)
                                            .collect(Collectors.joining(", ")))),
            Option.optional(
                    "--history-days",
                    "N",
                    "calendar days up to the last bar that are measured (default %d)".formatted(HISTORY_DAYS)),
            ScriptFiles.FOLDER,
            TunedOptions.TUNED,
            TunedOptions.VOTE,
            ConfirmOptions.CONFIRM,
            ConfirmOptions.CONFIRM_ALWAYS,
            Option.flag("--adjust", "scales open, high, low and close by AdjClose / Close"),
            Option.flag("--accept-jumps", "evaluates tickers with implausible prices, too"),
            ParallelTasks.OPTION,
            Format.OPTION);

    Competitors competitors() {
        return Competitors.withDefaults(strategies);
    }

    static EvaluateRequest of(Arguments arguments) throws CommandRefused {
        List<String> metrics = Arrays.stream(Metric.values()).map(Metric::code).toList();
        Metric metric = Metric.of(arguments.choice("--metric", metrics)).orElseThrow();
        int historyDays = arguments.wholeNumber("--history-days", HISTORY_DAYS, 1, MOST_HISTORY_DAYS);
        int threads = ParallelTasks.threads(arguments);
        Format format = Format.of(arguments);
        return new EvaluateRequest(
                PriceFiles.askedFor(arguments),
                arguments.has("--adjust") ? Reading.ADJUSTED : Reading.AS_THEY_STAND,
                arguments.has("--accept-jumps"),
                metric,
                ScriptFiles.strategies(arguments),
                historyDays,
                threads,
                format);
    }
}
