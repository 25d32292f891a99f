package livetrading.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import livetrading.ledger.AlertKind;

/** A table whose rows are news. What is told follows from the rows alone, so that a restart changes nothing. */
interface NewsSource {

    /** So many rows are looked at in one go. */
    int MOST = 1_000;

    /**
     * What rows have to say.
     *
     * @param over beginnings of causes that are over
     * @param last id of the last row that was looked at
     */
    record Batch(List<News> news, List<String> over, long last) {

        Batch(List<News> news, long last) {
            this(news, List.of(), last);
        }
    }

    /** By which cursors remember it. */
    String name();

    /** Where none of them is wanted, nothing is read. */
    Set<AlertKind> kinds();

    /** The id of the newest row; 0 without any. */
    long newest(Instant now);

    /** What has come after a row. */
    Batch after(long last, Instant now);

    /** From where a channel begins that has never been told of any row: what was before it is no news. */
    default long first(String channel, Instant now) {
        return newest(now);
    }

    /** Whether ending things are seen in it too, so that it is read in any case. */
    default boolean saysWhatIsOver() {
        return false;
    }
}
