package livetrading.market;

import java.time.LocalDate;

/** How many bars are a year: 252 sessions, each with as many bars as the sessions of a series really have. */
public final class Annualisation {

    public static final int SESSIONS_PER_YEAR = 252;

    private Annualisation() {}

    /**
     * So many bars like these are a year. Extended hours, half days and gaps within sessions count as they are, so that
     * 20 sessions are 20/252 of a year whatever bars they have; a session without any bar does not count.
     */
    public static double barsPerYear(Bars bars) {
        int sessions = bars.timeframe().isDaily() ? bars.size() : sessions(bars);
        return sessions == 0 ? bars.timeframe().barsPerYear() : (double) bars.size() / sessions * SESSIONS_PER_YEAR;
    }

    /** Days with bars; those of a night before a session belong to it. */
    private static int sessions(Bars bars) {
        int sessions = 0;
        int others = 0;
        long end = Long.MIN_VALUE;
        for (int i = 0; i < bars.size(); i++) {
            if (bars.times()[i] < end) {
                continue;
            }
            LocalDate date = bars.date(i);
            end = MarketCalendar.startOfDay(date.plusDays(1)).toEpochMilli();
            if (MarketCalendar.isSession(date)) {
                sessions++;
            } else {
                others++;
            }
        }
        return sessions == 0 ? others : sessions;
    }
}
