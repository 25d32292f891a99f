package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.research.Research;

/** Finds out what tuning is worth on each ticker of a folder. Prices are read, used and let go. */
final class FolderOptimiser {

    private final OptimiseRequest request;
    private final List<TunedTicker> tickers = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    private FolderOptimiser(OptimiseRequest request) {
        this.request = request;
    }

    private sealed interface Outcome {}

    /** @param notes what one should know about its prices */
    private record Tuned(TunedTicker ticker, List<String> notes) implements Outcome {}

    private record Unusable(String sentence) implements Outcome {}

    static void run(OptimiseRequest request, Terminal terminal) throws CommandRefused {
        var optimiser = new FolderOptimiser(request);
        terminal.interruption().listen();
        int complete = optimiser.run(terminal);
        optimiser.unusable.forEach(terminal.err()::println);
        if (!optimiser.tickers.isEmpty()) {
            optimiser.print(terminal);
        }
        if (complete < request.files().size()) {
            throw CommandRefused.noResult("interrupted: %,d of %,d files are complete"
                    .formatted(complete, request.files().size()));
        }
        if (optimiser.tickers.isEmpty()) {
            throw CommandRefused.noResult("no ticker could be tuned");
        }
    }

    private int run(Terminal terminal) {
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            List<Optional<Outcome>> outcomes = tasks.all(outcomes(), "tickers tuned", terminal.interruption());
            outcomes.stream().flatMap(Optional::stream).forEach(outcome -> take(outcome, terminal));
            return (int) outcomes.stream().filter(Optional::isPresent).count();
        }
    }

    private void take(Outcome outcome, Terminal terminal) {
        switch (outcome) {
            case Tuned(TunedTicker ticker, List<String> notes) -> {
                notes.forEach(terminal::note);
                tickers.add(ticker);
            }
            case Unusable(String sentence) -> unusable.add(sentence);
        }
    }

    private List<Callable<Outcome>> outcomes() {
        Map<Ticker, Path> first = new HashMap<>();
        return request.files().stream()
                .map(file -> {
                    try {
                        Ticker ticker = PriceFile.ticker(file);
                        return first.putIfAbsent(ticker, file) == null
                                ? tuning(file)
                                : unusable(PriceFiles.second(file, ticker));
                    } catch (BadPriceFile bad) {
                        return unusable(bad.of(file.toString()));
                    }
                })
                .toList();
    }

    private static Callable<Outcome> unusable(String sentence) {
        return () -> new Unusable(sentence);
    }

    private Callable<Outcome> tuning(Path file) {
        return () -> {
            try {
                return switch (ReadFile.of(file, request.reading())) {
                    case ReadFile.Good good -> outcome(good.bars(), good.notes());
                    case ReadFile.Bad bad -> new Unusable(bad.why().sentence());
                };
            } catch (IllegalArgumentException tooShort) {
                return new Unusable("%s: %s".formatted(file, tooShort.getMessage()));
            } catch (RuntimeException e) {
                // one ticker that fails must not keep the others from being tuned
                return new Unusable("%s: failed: %s".formatted(file, e));
            }
        };
    }

    private Outcome outcome(Bars bars, List<String> notes) throws InterruptedException {
        Optional<String> tooLong = ScriptLooks.tooLong(request.strategy(), bars.timeframe());
        if (tooLong.isPresent()) {
            return new Unusable("%s: %s".formatted(bars.ticker(), tooLong.get()));
        }
        List<ImplausibleJump> jumps = request.acceptsJumps() ? List.of() : ImplausibleJump.in(bars);
        if (!jumps.isEmpty()) {
            return new Unusable("%s: %s; nothing is chosen on such prices, unless with --accept-jumps"
                    .formatted(bars.ticker(), jumps.getFirst().reason()));
        }
        Research research = new Research(request.question(bars, Map.of()));
        research.parts().forEach(Runnable::run);
        if (Thread.interrupted()) {
            throw new InterruptedException("not all points were played");
        }
        return new Tuned(TunedTicker.of(research.report()), notes);
    }

    private void print(Terminal terminal) {
        terminal.out()
                .print(
                        switch (request.format()) {
                            case TABLE -> FolderTable.of(request, tickers);
                            case JSON -> FolderJson.of(request, tickers, unusable);
                            case CSV -> OptimiseCsv.tickers(tickers);
                        });
    }
}
