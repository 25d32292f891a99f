package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import livetrading.market.Bars;
import livetrading.market.ImplausibleJump;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.research.Research;
import livetrading.selection.Competitors;
import livetrading.selection.PeerPool;
import livetrading.strategy.StrategyList;

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
        optimiser.run(terminal);
        optimiser.unusable.forEach(terminal.err()::println);
        if (!optimiser.tickers.isEmpty()) {
            optimiser.print(terminal);
        }
        if (terminal.interruption().isAsked()) {
            throw CommandRefused.noResult("interrupted: %,d of %,d files are complete"
                    .formatted(optimiser.complete(), request.files().size()));
        }
        if (optimiser.tickers.isEmpty()) {
            throw CommandRefused.noResult("no ticker could be tuned");
        }
    }

    private int complete() {
        return tickers.size() + unusable.size();
    }

    private void run(Terminal terminal) {
        try (ParallelTasks tasks = new ParallelTasks(request.threads(), terminal.err())) {
            Map<Ticker, Bars> peers = request.strategy().usesPeers() ? peers(tasks, terminal) : Map.of();
            ScriptLooks.note(new StrategyList(List.of(request.strategy())), peers.keySet(), terminal);
            tasks.each(outcomes(peers), "tickers tuned", terminal.interruption(), outcome -> take(outcome, terminal));
        }
    }

    /**
     * Those with which the strategy compares a ticker, the same as in {@code evaluate}. What is wrong with a file is
     * said when it is tuned.
     */
    private Map<Ticker, Bars> peers(ParallelTasks tasks, Terminal terminal) {
        Map<Ticker, Path> files = new HashMap<>();
        request.files().forEach(file -> PriceFiles.named(file).ifPresent(ticker -> files.putIfAbsent(ticker, file)));
        List<Callable<ReadFile>> readings =
                PeerPool.of(files.keySet(), Competitors.withDefaults(new StrategyList(List.of(request.strategy()))))
                        .stream()
                        .map(ticker -> Objects.requireNonNull(files.get(ticker)))
                        .<Callable<ReadFile>>map(file -> () -> ReadFile.of(file, request.reading()))
                        .toList();
        Map<Ticker, Bars> peers = new TreeMap<>();
        tasks.each(readings, "files read", terminal.interruption(), read -> {
            if (read instanceof ReadFile.Good good) {
                peers.put(good.bars().ticker(), good.bars());
            }
        });
        return peers;
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

    private List<Callable<Outcome>> outcomes(Map<Ticker, Bars> peers) {
        Map<Ticker, Path> first = new HashMap<>();
        return request.files().stream()
                .map(file -> {
                    try {
                        Ticker ticker = PriceFile.ticker(file);
                        return first.putIfAbsent(ticker, file) == null
                                ? tuning(file, peers)
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

    private Callable<Outcome> tuning(Path file, Map<Ticker, Bars> peers) {
        return () -> {
            try {
                return switch (ReadFile.of(file, request.reading())) {
                    case ReadFile.Good good -> outcome(good.bars(), good.notes(), peers);
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

    private Outcome outcome(Bars bars, List<String> notes, Map<Ticker, Bars> peers) throws InterruptedException {
        Optional<String> tooLong = ScriptLooks.tooLong(request.strategy(), bars.timeframe());
        if (tooLong.isPresent()) {
            return new Unusable("%s: %s".formatted(bars.ticker(), tooLong.get()));
        }
        List<ImplausibleJump> jumps = request.acceptsJumps() ? List.of() : ImplausibleJump.in(bars);
        if (!jumps.isEmpty()) {
            return new Unusable("%s: %s; nothing is chosen on such prices, unless with --accept-jumps"
                    .formatted(bars.ticker(), jumps.getFirst().reason()));
        }
        Research research = new Research(request.question(bars, peers));
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
