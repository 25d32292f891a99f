package livetrading.standin.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A day on which the exchanges are open, in New York time. */
public record TradingDay(LocalDate date, LocalTime open, LocalTime close) {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static final LocalTime SESSION_OPEN = LocalTime.of(4, 0);
    private static final LocalTime LAST_CLOSE = LocalTime.of(20, 0);
    private static final int AFTER_HOURS = 4;

    public Instant opensAt() {
        return at(open);
    }

    public Instant closesAt() {
        return at(close);
    }

    public Instant sessionOpensAt() {
        return at(SESSION_OPEN);
    }

    public Instant sessionClosesAt() {
        return at(sessionClose());
    }

    /** The end of trading after hours: four hours after the close, as on half days, and never past midnight. */
    public LocalTime sessionClose() {
        return close.isBefore(LAST_CLOSE) ? close.plusHours(AFTER_HOURS) : LocalTime.MAX;
    }

    public LocalDate settlementDate() {
        return date.plusDays(1);
    }

    public Instant at(LocalTime time) {
        return date.atTime(time).atZone(NEW_YORK).toInstant();
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt()) && now.isBefore(closesAt());
    }

    public boolean isInSession(Instant now) {
        return !now.isBefore(sessionOpensAt()) && now.isBefore(sessionClosesAt());
    }
}
