package livetrading.market.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/**
 * Reads the file of a ticker, {@code <TICKER>.csv} with the header {@code Date,Open,High,Low,Close[,AdjClose],Volume}, or
 * as Yahoo and Stooq export it.
 *
 * <p>A {@code Date} is a day, or a day and the time in New York at which a bar begins; from those follows the timeframe.
 * Days and bars may be missing. Everything else that is not in order refuses the whole file by its first bad line.
 */
public final class PriceFile {

    private static final String ENDING = ".csv";

    /** Four times what the minute bars of ten years take. */
    private static final long MOST_BYTES = 256L << 20;

    private PriceFile() {}

    /** Whether a file is one by its name; hidden ones are not. */
    public static boolean isOne(Path path) {
        String name = name(path);
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && !name.startsWith(".");
    }

    /** How the file of a ticker has to be called. */
    public static String nameFor(Ticker ticker) {
        return ticker + ENDING;
    }

    /** @throws BadPriceFile when the name of the file is not that of a ticker */
    public static Ticker ticker(Path path) throws BadPriceFile {
        String name = name(path);
        if (!isOne(path)) {
            throw BadPriceFile.whole("the file's name has to be a ticker with " + ENDING + " after it");
        }
        try {
            return Ticker.of(name.substring(0, name.length() - ENDING.length()));
        } catch (IllegalArgumentException e) {
            throw BadPriceFile.whole("the file's name has to be a ticker: " + e.getMessage());
        }
    }

    /** @throws BadPriceFile when the file cannot be read or something in it is not in order */
    public static Bars read(Path path, Reading reading) throws BadPriceFile {
        Ticker ticker = ticker(path);
        if (Files.isDirectory(path)) {
            throw BadPriceFile.whole("it is a folder, not a file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // reading from a pipe or a device may never end
            throw BadPriceFile.whole("it is a pipe or a device, not a file");
        }
        if (path.toFile().length() > MOST_BYTES) {
            throw BadPriceFile.whole("it has more than %d MB".formatted(MOST_BYTES >> 20));
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            List<PriceRow> rows = new PriceFileReader(lines, reading).rows();
            return PriceRow.bars(ticker, Spacing.timeframe(rows), rows);
        } catch (CharacterCodingException e) {
            throw BadPriceFile.whole("the file is not UTF-8 text");
        } catch (NoSuchFileException e) {
            throw BadPriceFile.whole("there is no such file");
        } catch (AccessDeniedException e) {
            throw BadPriceFile.whole("the file may not be read");
        } catch (IOException e) {
            throw BadPriceFile.whole("the disk does not give the file");
        }
    }

    private static String name(Path path) {
        return Objects.toString(path.getFileName(), "");
    }
}
