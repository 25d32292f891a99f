package livetrading.engine;

import java.time.Clock;
import livetrading.ledger.BadRow;
import livetrading.ledger.OpenDatabase;
import livetrading.ledger.RowCheck;
import livetrading.market.OutsideText;
import org.springframework.stereotype.Component;

/** Looks for rows that cannot be read when somebody else has written to the database, and when a step has failed. */
@Component
class BadRows {

    private final OpenDatabase database;
    private final RowCheck check;
    private final EventLog events;
    private final Clock clock;
    private long seen = -1;

    BadRows(OpenDatabase database, RowCheck check, EventLog events, Clock clock) {
        this.database = database;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /** Sets aside what cannot be read, and tells of each row. */
    void setAside() {
        long writes = database.foreignWrites();
        if (writes != seen) {
            for (BadRow row : check.find()) {
                check.setAside(row, clock.instant());
                events.alarm(words(row));
            }
            seen = writes;
        }
    }

    private static String words(BadRow row) {
        return "%s, row %s: %s. It cannot be read, is left out, and lies in unreadable_rows now: mend it and put it back"
                .formatted(row.table(), OutsideText.of(row.key().toString()), row.reason());
    }

    /** A step has failed, perhaps because of a row. */
    void suspect() {
        seen = -1;
    }
}
