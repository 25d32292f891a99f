package livetrading.simulated;

import java.nio.file.Path;
import java.util.List;
import livetrading.market.Ticker;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.PriceTable;
import livetrading.market.file.Reading;

/** What became of a file in the price folder. */
sealed interface FolderFile permits FolderFile.Loaded, RefusedFile {

    /**
     * A file whose prices can be used.
     *
     * @param notes what one should know about them, naming the file
     */
    record Loaded(String file, Ticker ticker, PriceColumns columns, List<String> notes) implements FolderFile {

        public Loaded {
            notes = List.copyOf(notes);
        }
    }

    static FolderFile read(Path path) {
        String name = path.getFileName().toString();
        try {
            PriceTable table = PriceFile.read(path, Reading.REPLAY);
            return new Loaded(name, PriceFile.ticker(path), PriceColumns.of(table.bars()), table.notes(name));
        } catch (BadPriceFile e) {
            return new RefusedFile(name, e.line().orElse(RefusedFile.WHOLE_FILE), e.reason());
        }
    }
}
