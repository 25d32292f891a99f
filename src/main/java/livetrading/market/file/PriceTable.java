package livetrading.market.file;

import java.util.List;
import livetrading.market.Bars;

/**
 * What a price file has.
 *
 * @param notes what one should know about it: what was taken for what, and what looks wrong
 */
public record PriceTable(Bars bars, List<Remark> notes) {

    /** The notes as sentences that name the file. */
    public List<String> notes(String file) {
        return notes.stream().map(note -> note.of(file)).toList();
    }
}
