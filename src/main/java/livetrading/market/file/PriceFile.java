package livetrading.market.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import livetrading.market.MarketCalendar;
import livetrading.market.Ticker;

/**
 * Reads the file of a ticker, {@code <TICKER>.csv} with the header {@code Date,Open,High,Low,Close[,AdjClose],Volume}, or
 * as one of the usual sources exports it ({@link Column}).
 *
 * <p>A {@code Date} is a day, or a day and the time in New York at which a bar begins; from those follows the timeframe.
 * Days and bars may be missing. What is taken for what, and what looks wrong, is noted; what is not in order refuses the
 * whole file, with the first line of each kind of fault.
 */
public final class PriceFile {

    private static final String ENDING = ".csv";

    /** Four times what the minute bars of ten years take. */
    private static final long MOST_BYTES = 256L << 20;

    /** Daily bars of three hundred years; what is larger is none, and would fill the memory of a program that trades. */
    private static final long MOST_DAILY_BYTES = 8L << 20;

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
    public static PriceTable read(Path path, Reading reading) throws BadPriceFile {
        Ticker ticker = ticker(path);
        if (Files.isDirectory(path)) {
            throw BadPriceFile.whole("it is a folder, not a file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // reading from a pipe or a device may never end
            throw BadPriceFile.whole("it is a pipe or a device, not a file");
        }
        long most = reading == Reading.REPLAY ? MOST_DAILY_BYTES : MOST_BYTES;
        if (path.toFile().length() > most) {
            throw BadPriceFile.whole("it has more than %d MB".formatted(most >> 20));
        }
        try {
            LocalDate written =
                    LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), MarketCalendar.NEW_YORK);
            return new PriceFileReader(ticker, reading, written).read(FileText.of(Files.readAllBytes(path)));
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
