package livetrading.simulated;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import livetrading.market.file.PriceFile;
import org.jspecify.annotations.Nullable;

/**
 * The recorded daily prices in a folder: one {@code <TICKER>.csv} for each ticker, header
 * {@code Date,Open,High,Low,Close[,AdjClose],Volume}, or as Yahoo and Stooq export them
 * (Stooq's {@code aapl.us.txt} has to be renamed to {@code AAPL.csv}). A bad file is refused and the others load.
 *
 * <p>Where a file has adjusted closes, all its prices are multiplied by AdjClose / Close: what is replayed are
 * total-return prices, so that signals and fills agree and a split does not look like a crash.
 */
public final class PriceFolder {

    private record Stamp(long modified, long size) {}

    private record Read(Stamp stamp, FolderFile file) {}

    private record Contents(Map<Path, Read> files, Map<Ticker, FolderFile.Loaded> loaded, List<RefusedFile> refused) {}

    private final Path folder;
    private volatile Contents contents = new Contents(Map.of(), Map.of(), List.of());

    /** @param folder need not exist */
    public PriceFolder(Path folder) {
        this.folder = folder;
        refresh();
    }

    /** Reads the files that are new or have changed since the last time. */
    public synchronized void refresh() {
        Map<Path, Stamp> stamps = stamps();
        Map<Path, Read> before = contents.files();
        if (stamps.equals(stampsOf(before))) {
            return;
        }
        // a thousand long files take seconds
        Map<Path, Read> read = stamps.entrySet().parallelStream()
                .filter(file -> !isKnown(before.get(file.getKey()), file.getValue()))
                .collect(Collectors.toConcurrentMap(
                        Map.Entry::getKey, file -> new Read(file.getValue(), FolderFile.read(file.getKey()))));
        Map<Path, Read> files = new LinkedHashMap<>();
        stamps.keySet().forEach(path -> files.put(path, read.getOrDefault(path, before.get(path))));
        contents = sorted(files);
    }

    private static boolean isKnown(@Nullable Read known, Stamp stamp) {
        return known != null && known.stamp().equals(stamp);
    }

    private static Map<Path, Stamp> stampsOf(Map<Path, Read> files) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        files.forEach((path, read) -> stamps.put(path, read.stamp()));
        return stamps;
    }

    /** A folder that is not there has no files. */
    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        File[] files = folder.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (PriceFile.isOne(file.toPath())) {
                stamps.put(file.toPath(), new Stamp(file.lastModified(), file.length()));
            }
        }
        return stamps;
    }

    private static Contents sorted(Map<Path, Read> files) {
        Map<Ticker, FolderFile.Loaded> loaded = new TreeMap<>();
        List<RefusedFile> refused = new ArrayList<>();
        for (Read read : files.values()) {
            switch (read.file()) {
                case RefusedFile bad -> refused.add(bad);
                case FolderFile.Loaded good -> {
                    FolderFile.Loaded first = loaded.putIfAbsent(good.ticker(), good);
                    if (first != null) {
                        refused.add(new RefusedFile(
                                good.file(),
                                RefusedFile.WHOLE_FILE,
                                "the prices of %s are in %s".formatted(good.ticker(), first.file())));
                    }
                }
            }
        }
        return new Contents(files, loaded, List.copyOf(refused));
    }

    /** The tickers whose files are used. */
    public Set<Ticker> tickers() {
        return Set.copyOf(contents.loaded().keySet());
    }

    /** The file of a ticker, if it is used. */
    public Optional<PriceSource.Recorded> source(Ticker ticker) {
        return Optional.ofNullable(contents.loaded().get(ticker))
                .map(loaded -> new PriceSource.Recorded(
                        loaded.file(),
                        loaded.columns().firstDate(),
                        loaded.columns().lastDate(),
                        loaded.columns().size()));
    }

    /** The files that are not used, by name. */
    public List<RefusedFile> refused() {
        return contents.refused();
    }

    /** What one should know about the prices of the files that are used, naming them. */
    public List<String> notes() {
        return contents.loaded().values().stream()
                .flatMap(loaded -> loaded.notes().stream())
                .toList();
    }

    Optional<PriceColumns> columns(Ticker ticker) {
        return Optional.ofNullable(contents.loaded().get(ticker)).map(FolderFile.Loaded::columns);
    }
}
