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

/** Finds out what tuning is worth on the prices of one file. */
final class FileOptimiser {

    /** Where more points never trade than this there is nothing to choose from. */
    private static final double NEARLY_ALL = 0.9;

    private FileOptimiser() {}

    static void run(OptimiseRequest request, Terminal terminal) throws CommandRefused {
        Path file = request.files().getFirst();
        Bars read = PriceFiles.read(file, request.reading(), terminal);
        Bars bars = request.regularHours() ? read.regularHours() : read;
        if (bars.isEmpty()) {
            throw CommandRefused.noResult(ReadFile.outside(file));
        }
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
