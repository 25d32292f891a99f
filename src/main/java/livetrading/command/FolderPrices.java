package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.PriceTable;
import livetrading.market.file.Reading;

/** The prices of many files in regular hours, and which files cannot be used. */
final class FolderPrices {

    private final Reading reading;
    private final Terminal terminal;
    private final Map<Ticker, Bars> prices = new TreeMap<>();
    private final Map<Ticker, Integer> read = new TreeMap<>();
    private final List<Unusable> unusable = new ArrayList<>();

    private FolderPrices(Reading reading, Terminal terminal) {
        this.reading = reading;
        this.terminal = terminal;
    }

    private sealed interface Read {}

    private record Good(Path file, PriceTable table, Bars bars) implements Read {}

    private record Bad(Unusable why) implements Read {}

    /** Reads files, and notes at the terminal what one should know about them. */
    static FolderPrices of(List<Path> files, Reading reading, ParallelTasks tasks, Terminal terminal) {
        FolderPrices folder = new FolderPrices(reading, terminal);
        tasks.all(files.stream().map(folder::reading).toList(), "files read").forEach(folder::take);
        folder.noteMissingSessions();
        return folder;
    }

    private Callable<Read> reading(Path file) {
        return () -> {
            try {
                PriceTable table = PriceFile.read(file, reading);
                Bars bars = table.bars().regularHours();
                return bars.isEmpty()
                        ? new Bad(new Unusable("%s: all bars lie outside of regular hours".formatted(file)))
                        : new Good(file, table, bars);
            } catch (BadPriceFile bad) {
                return new Bad(new Unusable(bad.of(file.toString())));
            }
        };
    }

    private void take(Read one) {
        switch (one) {
            case Good(Path file, PriceTable table, Bars bars) -> {
                table.notes(file.toString()).forEach(terminal::note);
                read.put(bars.ticker(), table.bars().size());
                if (prices.putIfAbsent(bars.ticker(), bars) != null) {
                    unusable.add(new Unusable(PriceFiles.second(file, bars.ticker())));
                }
            }
            case Bad(Unusable why) -> unusable.add(why);
        }
    }

    private void noteMissingSessions() {
        List<String> gappy = prices.values().stream()
                .filter(bars -> BarNotes.missingSessions(bars) > 0)
                .map(bars -> bars.ticker().symbol())
                .toList();
        if (!gappy.isEmpty()) {
            terminal.note("sessions are missing in %s of %s (%s); indicators run over the bars that there are"
                    .formatted(gappy.size(), Words.count(prices.size(), "file"), String.join(", ", gappy)));
        }
    }

    /** In order of the tickers. */
    Map<Ticker, Bars> prices() {
        return Collections.unmodifiableMap(prices);
    }

    /** How many bars the file of a ticker has, those outside of regular hours included. */
    int barsInFile(Ticker ticker) {
        return read.getOrDefault(ticker, 0);
    }

    /** The files that are not in order. */
    List<Unusable> unusable() {
        return List.copyOf(unusable);
    }
}
