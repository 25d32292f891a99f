package livetrading.market;

import java.time.LocalDate;

/** The sessions of recorded prices. */
public final class Sessions {

    private Sessions() {}

    /**
     * The session of a date that has prices. They may be of days that the calendar calls holidays, since it is right from
     * 1998 on only: these count as full sessions.
     */
    public static Session of(LocalDate date) {
        return MarketCalendar.session(date).orElseGet(() -> MarketCalendar.session(date, MarketCalendar.CLOSE));
    }
}
