package livetrading.command;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.PriceTable;
import livetrading.market.file.Reading;

/** Reads the price files that a command is given. */
final class PriceFiles {

    static final Option TICKERS = Option.optional("--tickers", "A,B", "only these (default: all files of the folder)");

    private PriceFiles() {}

    /**
     * The files of the folder {@code --prices}: all by name, or those of {@code --tickers} in the order in which these
     * are named.
     */
    static List<Path> askedFor(Arguments arguments) throws CommandRefused {
        Path folder = arguments.path("--prices").orElseThrow();
        List<Ticker> tickers = tickers(arguments);
        List<Path> files = in(folder, "--prices");
        if (!tickers.isEmpty()) {
            return of(tickers, files, folder);
        }
        if (files.isEmpty()) {
            throw CommandRefused.noResult("--prices: there are no price files, <TICKER>.csv each, in " + folder);
        }
        return files;
    }

    /** The tickers that {@code --tickers} names, each once; empty where it is not given. */
    static List<Ticker> tickers(Arguments arguments) throws CommandRefused {
        Optional<String> text = arguments.text("--tickers");
        try {
            return text.stream()
                    .flatMap(names -> Stream.of(names.split(",", -1)))
                    .map(Ticker::of)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw CommandRefused.wrongUsage("--tickers: " + e.getMessage());
        }
    }

    /** The files of some tickers, of which each has to have one. */
    private static List<Path> of(List<Ticker> tickers, List<Path> files, Path folder) throws CommandRefused {
        Map<Ticker, Path> found = new HashMap<>();
        for (Path file : files) {
            named(file).ifPresent(ticker -> found.putIfAbsent(ticker, file));
        }
        List<String> missing = tickers.stream()
                .filter(ticker -> !found.containsKey(ticker))
                .map(PriceFile::nameFor)
                .toList();
        if (!missing.isEmpty()) {
            throw CommandRefused.wrongUsage(
                    "--tickers: there is no %s in %s".formatted(String.join(", ", missing), folder));
        }
        return tickers.stream().map(found::get).toList();
    }

    /** The ticker that a file is named after, if it is one. */
    static Optional<Ticker> named(Path file) {
        try {
            return Optional.of(PriceFile.ticker(file));
        } catch (BadPriceFile e) {
            return Optional.empty();
        }
    }

    /** The prices of a file, after everything has been said that one should know about them. */
    static Bars read(Path file, Reading reading, Terminal terminal) throws CommandRefused {
        try {
            PriceTable table = PriceFile.read(file, reading);
            table.notes(file.toString()).forEach(terminal::note);
            return table.bars();
        } catch (BadPriceFile bad) {
            throw CommandRefused.noResult(bad.of(file.toString()));
        }
    }

    static Ticker ticker(Path file) throws CommandRefused {
        try {
            return PriceFile.ticker(file);
        } catch (BadPriceFile bad) {
            throw CommandRefused.noResult(bad.of(file.toString()));
        }
    }

    /** The prices of all other tickers in a folder. */
    static Map<Ticker, Bars> peers(Path folder, Bars own, Reading reading, Terminal terminal) throws CommandRefused {
        Map<Ticker, Bars> peers = new HashMap<>();
        for (Path file : in(folder, "--peers")) {
            Ticker ticker = ticker(file);
            if (ticker.equals(own.ticker())) {
                continue;
            }
            Bars bars = read(file, reading, terminal);
            if (bars.timeframe() != own.timeframe()) {
                throw CommandRefused.noResult("%s has %s bars, but the prices of %s are %s bars"
                        .formatted(
                                file,
                                bars.timeframe().code(),
                                own.ticker(),
                                own.timeframe().code()));
            }
            if (peers.put(ticker, bars) != null) {
                throw CommandRefused.noResult(second(file, ticker));
            }
        }
        return peers;
    }

    static String second(Path file, Ticker ticker) {
        return "%s: there is another file with the prices of %s".formatted(file, ticker);
    }

    /** The price files in a folder, by name. */
    static List<Path> in(Path folder, String option) throws CommandRefused {
        if (!Files.isDirectory(folder)) {
            throw CommandRefused.noResult("%s: there is no folder %s".formatted(option, folder));
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, PriceFile::isOne)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw CommandRefused.noResult("%s: the folder %s cannot be read".formatted(option, folder));
        }
        files.sort(null);
        return files;
    }
}
