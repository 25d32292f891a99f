package livetrading.simulated;

import java.nio.file.Path;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.Reading;

/** What became of a file in the price folder. */
sealed interface FolderFile permits FolderFile.Loaded, RefusedFile {

    /** A file whose prices can be used. */
    record Loaded(String file, Ticker ticker, PriceColumns columns) implements FolderFile {}

    static FolderFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            return new Loaded(name, PriceFile.ticker(path), PriceColumns.of(PriceFile.read(path, Reading.REPLAY)));
        } catch (BadPriceFile e) {
            return new RefusedFile(name, e.line().orElse(1), e.reason());
        }
    }
}
