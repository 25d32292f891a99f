package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.Reading;
import livetrading.selection.Metric;
import livetrading.settings.Setting;

/**
 * What the options of {@code evaluate} ask for.
 *
 * @param files by name
 * @param acceptsJumps whether tickers are evaluated though a price hardly can be right
 * @param historyDays calendar days that are measured
 */
record EvaluateRequest(
        List<Path> files,
        Reading reading,
        boolean acceptsJumps,
        Metric metric,
        int historyDays,
        int threads,
        Format format) {

    private static final int HISTORY_DAYS = (int) Setting.HISTORY_DAYS.standardNumber();
    private static final int MOST_HISTORY_DAYS = 36_500;
    private static final int MOST_THREADS = 256;

    static final List<Option> OPTIONS = List.of(
            Option.required("--prices", "DIR", "the price files, <TICKER>.csv each"),
            Option.optional("--tickers", "A,B", "only these (default: all files of the folder)"),
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
            Option.flag("--adjust", "scales open, high, low and close by AdjClose / Close"),
            Option.flag("--accept-jumps", "evaluates tickers with implausible prices, too"),
            Option.optional("--threads", "N", "computes on so many threads (default: one for each processor)"),
            Format.OPTION);

    static EvaluateRequest of(Arguments arguments) throws CommandRefused {
        List<String> metrics = Arrays.stream(Metric.values()).map(Metric::code).toList();
        Metric metric = Metric.of(arguments.choice("--metric", metrics)).orElseThrow();
        int historyDays = arguments.wholeNumber("--history-days", HISTORY_DAYS, 1, MOST_HISTORY_DAYS);
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = arguments.wholeNumber("--threads", Math.min(processors, MOST_THREADS), 1, MOST_THREADS);
        Format format = Format.of(arguments);
        Path folder = arguments.path("--prices").orElseThrow();
        Optional<String> tickers = arguments.text("--tickers");
        return new EvaluateRequest(
                tickers.isPresent() ? files(folder, tickers.get()) : files(folder),
                arguments.has("--adjust") ? Reading.ADJUSTED : Reading.AS_THEY_STAND,
                arguments.has("--accept-jumps"),
                metric,
                historyDays,
                threads,
                format);
    }

    private static List<Path> files(Path folder) throws CommandRefused {
        List<Path> files = PriceFiles.in(folder, "--prices");
        if (files.isEmpty()) {
            throw CommandRefused.noResult("--prices: there are no price files, <TICKER>.csv each, in " + folder);
        }
        return files;
    }

    /** The files of some tickers, of which each has to have one. */
    private static List<Path> files(Path folder, String tickers) throws CommandRefused {
        Set<Ticker> wanted = tickers(tickers);
        List<Path> files = new ArrayList<>();
        for (Path file : PriceFiles.in(folder, "--prices")) {
            Optional<Ticker> ticker = ticker(file);
            if (ticker.isPresent() && wanted.remove(ticker.get())) {
                files.add(file);
            }
        }
        if (!wanted.isEmpty()) {
            throw CommandRefused.wrongUsage("--tickers: there is no %s in %s"
                    .formatted(wanted.stream().map(PriceFile::nameFor).collect(Collectors.joining(", ")), folder));
        }
        return files;
    }

    private static Set<Ticker> tickers(String text) throws CommandRefused {
        Set<Ticker> tickers = new TreeSet<>();
        try {
            for (String ticker : text.split(",", -1)) {
                tickers.add(Ticker.of(ticker));
            }
        } catch (IllegalArgumentException e) {
            throw CommandRefused.wrongUsage("--tickers: " + e.getMessage());
        }
        return tickers;
    }

    private static Optional<Ticker> ticker(Path file) {
        try {
            return Optional.of(PriceFile.ticker(file));
        } catch (BadPriceFile e) {
            return Optional.empty();
        }
    }
}
