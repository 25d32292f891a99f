package livetrading.engine;

import java.time.Instant;
import java.time.LocalDate;
import livetrading.market.Bars;
import livetrading.market.MarketCalendar;

/** In which bar of a ticker something was sold; sales are best asked about in their order in time. */
final class ExitBars {

    private final Bars bars;

    /** The last day that was asked about before the first bar, and the sessions from it to that bar. */
    private LocalDate day;

    private int sessions;

    ExitBars(Bars bars) {
        this.bars = bars;
        day = bars.isEmpty() ? LocalDate.EPOCH : bars.date(0);
    }

    /** Counted by the calendar, below zero, where the bars do not reach back so far. */
    int of(Instant soldAt) {
        if (bars.isEmpty() || !soldAt.isBefore(bars.time(0))) {
            return PositionEntry.bar(bars, soldAt);
        }
        LocalDate sold = LocalDate.ofInstant(soldAt, MarketCalendar.NEW_YORK);
        while (day.isAfter(sold)) {
            day = day.minusDays(1);
            sessions += MarketCalendar.isSession(day) ? 1 : 0;
        }
        while (day.isBefore(sold)) {
            sessions -= MarketCalendar.isSession(day) ? 1 : 0;
            day = day.plusDays(1);
        }
        return -Math.max(1, sessions);
    }
}
