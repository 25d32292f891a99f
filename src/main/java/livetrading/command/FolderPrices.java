package livetrading.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import livetrading.command.ReadFile.Bad;
import livetrading.command.ReadFile.Good;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.file.Reading;

/** The prices of many files in regular hours, and which files cannot be used. */
final class FolderPrices {

    private final Terminal terminal;
    private final Map<Ticker, Good> kept = new TreeMap<>();
    private final Set<Ticker> known = new HashSet<>();
    private final Set<Ticker> gappy = new TreeSet<>();
    private final List<Unusable> unusable = new ArrayList<>();

    FolderPrices(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Reads files, and notes at the terminal what one should know about them. */
    static FolderPrices of(List<Path> files, Reading reading, ParallelTasks tasks, Terminal terminal) {
        FolderPrices folder = new FolderPrices(terminal);
        folder.keep(files, reading, tasks);
        folder.noteMissingSessions();
        return folder;
    }

    /** Reads files whose bars stay in memory. */
    void keep(Collection<Path> files, Reading reading, ParallelTasks tasks) {
        List<Callable<ReadFile>> readings = files.stream()
                .<Callable<ReadFile>>map(file -> () -> ReadFile.of(file, reading))
                .toList();
        tasks.each(readings, "files read", terminal.interruption(), read -> {
            if (read instanceof Good good && take(good)) {
                kept.put(good.bars().ticker(), good);
            } else if (read instanceof Bad bad) {
                unusable.add(bad.why());
            }
        });
    }

    /**
     * Notes what one should know about a file that was read.
     *
     * @return whether its prices count: those of a second file of a ticker do not
     */
    boolean take(Good one) {
        one.notes().forEach(terminal::note);
        Ticker ticker = one.bars().ticker();
        if (!known.add(ticker)) {
            unusable.add(new Unusable(PriceFiles.second(one.file(), ticker)));
            return false;
        }
        if (one.isGappy()) {
            gappy.add(ticker);
        }
        return true;
    }

    void noteMissingSessions() {
        if (!gappy.isEmpty()) {
            String tickers = gappy.stream().map(Ticker::symbol).collect(Collectors.joining(", "));
            terminal.note("sessions are missing in %s of %s (%s); indicators run over the bars that there are"
                    .formatted(gappy.size(), Words.count(known.size(), "file"), tickers));
        }
    }

    /** The files whose bars are kept, in order of the tickers. */
    Collection<Good> kept() {
        return Collections.unmodifiableCollection(kept.values());
    }

    /** In order of the tickers. */
    Map<Ticker, Bars> prices() {
        var prices = new TreeMap<Ticker, Bars>();
        kept.forEach((ticker, file) -> prices.put(ticker, file.bars()));
        return Collections.unmodifiableMap(prices);
    }

    /** The files that are not in order. */
    List<Unusable> unusable() {
        return List.copyOf(unusable);
    }
}
