package livetrading.simulated;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Locale;
import livetrading.market.Ticker;

/** What became of a file in the price folder. */
sealed interface PriceFile permits PriceFile.Loaded, RefusedFile {

    String ENDING = ".csv";

    /** A file whose prices can be used. */
    record Loaded(String file, Ticker ticker, PriceColumns columns) implements PriceFile {}

    static boolean isPriceFile(Path path) {
        String name = path.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING) && !name.startsWith(".");
    }

    static PriceFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            Ticker ticker = Ticker.of(name.substring(0, name.length() - ENDING.length()));
            return new Loaded(name, ticker, PriceFileReader.read(path));
        } catch (IllegalArgumentException e) {
            return new RefusedFile(name, 1, "the file's name has to be a ticker: " + e.getMessage());
        } catch (BadPriceFile e) {
            return new RefusedFile(name, e.line(), e.reason());
        } catch (CharacterCodingException e) {
            return new RefusedFile(name, 1, "the file is not UTF-8 text");
        } catch (IOException e) {
            return new RefusedFile(name, 1, "the file cannot be read: " + e);
        }
    }
}
