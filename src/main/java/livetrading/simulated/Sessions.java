package livetrading.simulated;

import java.time.LocalDate;
import java.time.LocalTime;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;

/** The sessions of the built-in market. */
final class Sessions {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);

    private Sessions() {}

    /** A file may have prices of a day on which New York was closed; it counts as a full session. */
    static Session of(LocalDate date) {
        return MarketCalendar.session(date)
                .orElseGet(() -> new Session(
                        date,
                        date.atTime(OPEN).atZone(MarketCalendar.NEW_YORK).toInstant(),
                        date.atTime(CLOSE).atZone(MarketCalendar.NEW_YORK).toInstant()));
    }
}
