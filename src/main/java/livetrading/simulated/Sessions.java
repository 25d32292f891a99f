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

    /** Prices of before 1998 may be of days that later rules call holidays; they count as full sessions. */
    static Session of(LocalDate date) {
        return MarketCalendar.session(date)
                .orElseGet(() -> new Session(
                        date,
                        date.atTime(OPEN).atZone(MarketCalendar.NEW_YORK).toInstant(),
                        date.atTime(CLOSE).atZone(MarketCalendar.NEW_YORK).toInstant()));
    }
}
