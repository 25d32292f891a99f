package livetrading.command;

import java.nio.file.Path;
import java.util.List;
import livetrading.command.TickerOutcome.Unusable;
import livetrading.market.Bars;
import livetrading.market.file.BadPriceFile;
import livetrading.market.file.PriceFile;
import livetrading.market.file.PriceTable;
import livetrading.market.file.Reading;

/** What a price file has. */
sealed interface ReadFile {

    /**
     * @param bars those in regular hours, at least one
     * @param all how many bars there are, those outside of regular hours included
     * @param notes what one should know about the file
     * @param isGappy whether sessions are missing
     */
    record Good(Path file, Bars bars, int all, List<String> notes, boolean isGappy) implements ReadFile {}

    record Bad(Unusable why) implements ReadFile {}

    static ReadFile of(Path file, Reading reading) {
        try {
            PriceTable table = PriceFile.read(file, reading);
            Bars bars = table.bars().regularHours();
            return bars.isEmpty()
                    ? new Bad(new Unusable(outside(file)))
                    : new Good(
                            file,
                            bars,
                            table.bars().size(),
                            table.notes(file.toString()),
                            BarNotes.missingSessions(bars) > 0);
        } catch (BadPriceFile bad) {
            return new Bad(new Unusable(bad.of(file.toString())));
        }
    }

    /** Why a file has no bars in regular hours. */
    static String outside(Path file) {
        return file + ": all bars lie outside of regular hours";
    }
}
