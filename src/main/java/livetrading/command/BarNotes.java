package livetrading.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;

/** Finds what one should know about the bars of a file and what is no reason to refuse it. */
final class BarNotes {

    /** Before that the calendar does not know all holidays. */
    private static final LocalDate CALENDAR_BEGINS = LocalDate.of(1998, 1, 1);

    private BarNotes() {}

    static List<String> of(String file, Bars bars) {
        List<String> notes = new ArrayList<>();
        int missing = missingSessions(bars);
        if (missing > 0) {
            notes.add("%s: %s from %s to %s %s missing; indicators run over the bars that there are"
                    .formatted(
                            file,
                            Words.count(missing, "session"),
                            bars.date(0),
                            bars.date(bars.size() - 1),
                            missing == 1 ? "is" : "are"));
        }
        int outside = bars.size() - bars.regularHours().size();
        if (outside > 0) {
            notes.add("%s: %,d of %s lie outside of regular hours; they count like the others, except for the VWAP"
                    .formatted(file, outside, Words.count(bars.size(), "bar")));
        }
        return notes;
    }

    /** Sessions between the first and the last bar without any bar. */
    static int missingSessions(Bars bars) {
        int missing = 0;
        LocalDate before = bars.date(0);
        for (int i = 1; i < bars.size(); i++) {
            LocalDate date = bars.date(i);
            for (LocalDate skipped = before.plusDays(1); skipped.isBefore(date); skipped = skipped.plusDays(1)) {
                if (!skipped.isBefore(CALENDAR_BEGINS) && MarketCalendar.isSession(skipped)) {
                    missing++;
                }
            }
            before = date;
        }
        return missing;
    }
}
