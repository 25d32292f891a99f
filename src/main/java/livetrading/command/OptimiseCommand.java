package livetrading.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.research.Research;
import livetrading.research.ResearchReport;
import livetrading.tuning.Grid;

/** Finds out what tuning the parameters of a strategy is worth. */
final class OptimiseCommand implements Command {

    /** Where more points have no score than this there is nothing to choose from. */
    private static final double NEARLY_ALL = 0.9;

    @Override
    public String name() {
        return "optimise";
    }

    @Override
    public String summary() {
        return "finds out what tuning the parameters of a strategy is worth";
    }

    @Override
    public List<Option> options() {
        return OptimiseRequest.OPTIONS;
    }

    @Override
    public String explanation() {
        return """
                Every point of the grid, which is one choice of the parameters, is played over the whole history.
                Then what somebody would have done who tunes is done: after --train bars a point is chosen by what
                all points earned over these bars, followed for --step bars, and so on. What was earned while it
                was followed is out of sample: the choice did not know it. It is shown beside the defaults and
                beside buying and holding over the same bars. There is no best point to copy: the best of many in
                hindsight says little of what comes.

                More than %,d combinations are not all tried, but a sample of %,d that fills the grid
                evenly and is always the same; a note says so. A history needs the longest warm-up of all
                points, --train bars and four steps. All cash goes into fractions of shares, filled at the
                next open.

                The table ends with a word and its reason: strong, weak or noise. It rests on the deflated Sharpe
                ratio for as many independent trials as the points amount to, on the p-value of the best point
                against cash (Hansen's SPA), on the probability of overfitting, and on the walk-forward efficiency,
                which is the annual return out of sample over that in sample.

                The csv of a file is the surface: each point with its Sharpe ratio, return, drawdown and trades
                over the whole period after the longest warm-up. The JSON has the steps with the point chosen and
                its scores, all metrics of what was stitched together out of sample, the same of the defaults and
                of buying and holding, the Sharpe ratios of other training lengths and steps over the same bars,
                the statistics and Monte Carlo. With --metric-windows each step also has all metrics of its point
                over the bars that it was chosen from and over those that came after, each as a back-test of these
                bars alone: a position that was held before is bought at the first open.

                Of a folder there is one row for each ticker: the score in sample (mean of the steps), and out of
                sample that of tuning, of the defaults and of buying and holding. Files are read one after the
                other, so a folder may have thousands. Nothing is chosen on prices that hardly can be right,
                unless with --accept-jumps. Of a folder bars outside of regular hours are always left out.

                Ctrl-C ends with what is complete, the points of the csv or the tickers of a folder, and with the
                exit code 1. It is 1, too, when nearly all points never trade.

                examples:
                  livetrading optimise --prices GOOG.csv --strategy sma-crossover
                  livetrading optimise --prices GOOG.csv --strategy rsi --grid lower=10:40:5 --grid upper=60:90:5
                  livetrading optimise --prices GOOG.csv --script pullback.strategy --choose peak --format json
                  livetrading optimise --prices GOOG.csv --strategy macd --format csv > surface.csv
                  livetrading optimise --prices prices --strategy breakout --train 1008 --format csv
                """.formatted(Grid.MOST, Grid.MOST);
    }

    @Override
    public void run(Arguments arguments, Terminal terminal) throws CommandRefused {
        OptimiseRequest request = OptimiseRequest.of(arguments);
        Grid grid = request.grid();
        if (grid.isSample()) {
            terminal.note(
                    "the grid has %,d combinations; a sample of %,d that fills it evenly is tried, %,d of them valid"
                            .formatted(grid.combinations(), Grid.MOST, grid.size()));
        }
        if (request.isFolder()) {
            FolderOptimiser.run(request, terminal);
        } else {
            one(request, terminal);
        }
    }

    private static void one(OptimiseRequest request, Terminal terminal) throws CommandRefused {
        Path file = request.files().getFirst();
        Bars read = PriceFiles.read(file, request.reading(), terminal);
        Bars bars = request.regularHours() ? read.regularHours() : read;
        BarNotes.of(file.toString(), bars).forEach(terminal::note);
        Optional<String> tooLong = ScriptLooks.tooLong(request.strategy(), bars.timeframe());
        if (tooLong.isPresent()) {
            throw CommandRefused.noResult(file + ": " + tooLong.get());
        }
        Research research = research(file, request, bars, peers(request, bars, terminal));
        terminal.interruption().listen();
        if (!isPlayed(research, request, terminal)) {
            interrupted(research, request, terminal);
        }
        if (request.format() == OptimiseFormat.CSV) {
            terminal.out().print(OptimiseCsv.surface(request.grid(), research.played()));
        } else {
            ResearchReport report = research.report();
            terminal.out()
                    .print(
                            request.format() == OptimiseFormat.JSON
                                    ? OptimiseJson.of(report, request.metricWindows())
                                    : OptimiseTable.of(report));
        }
        requireTrades(file, research);
    }

    private static Map<Ticker, Bars> peers(OptimiseRequest request, Bars bars, Terminal terminal)
            throws CommandRefused {
        Optional<Path> folder = request.peers();
        return folder.isPresent() ? PriceFiles.peers(folder.get(), bars, request.reading(), terminal) : Map.of();
    }

    private static Research research(Path file, OptimiseRequest request, Bars bars, Map<Ticker, Bars> peers)
            throws CommandRefused {
        try {
            return new Research(request.question(bars, peers));
        } catch (IllegalArgumentException tooShort) {
            throw CommandRefused.noResult("%s: %s".formatted(file, tooShort.getMessage()));
        }
    }

    private static boolean isPlayed(Research research, OptimiseRequest request, Terminal terminal) {
        List<Callable<Boolean>> parts = research.parts().stream()
                .<Callable<Boolean>>map(part -> () -> {
                    part.run();
                    return true;
                })
                .toList();
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            return tasks.all(parts, "parts of the grid played", terminal.interruption()).stream()
                    .allMatch(Optional::isPresent);
        }
    }

    private static void interrupted(Research research, OptimiseRequest request, Terminal terminal)
            throws CommandRefused {
        var played = research.played();
        boolean isSurface = request.format() == OptimiseFormat.CSV;
        if (isSurface) {
            terminal.out().print(OptimiseCsv.surface(request.grid(), played));
        }
        throw CommandRefused.noResult("interrupted: %,d of %,d points were played%s"
                .formatted(
                        played.size(),
                        request.grid().size(),
                        isSurface ? "" : "; a choice needs all of them, --format csv has those that are complete"));
    }

    private static void requireTrades(Path file, Research research) throws CommandRefused {
        var played = research.played();
        long undefined = played.values().stream()
                .filter(point -> point.sharpe().isEmpty())
                .count();
        if (undefined > NEARLY_ALL * played.size()) {
            throw CommandRefused.noResult(
                    "%s: noise: no trades on %,d of %,d points, so there is nothing to choose from"
                            .formatted(file, undefined, played.size()));
        }
    }
}
