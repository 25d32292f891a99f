package livetrading.market.file;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import livetrading.market.MarketCalendar;

/**
 * The date of a line as it is written.
 *
 * @param local as written, whatever the zone; midnight without a time of day
 * @param timed whether there is a time of day
 * @param fixed the instant, where an offset or a zone is written
 */
record Stamp(LocalDateTime local, boolean timed, Optional<Instant> fixed) {

    /** The time in New York: what is written, unless an offset says otherwise. */
    LocalDateTime newYork() {
        return fixed.map(instant -> LocalDateTime.ofInstant(instant, MarketCalendar.NEW_YORK))
                .orElse(local);
    }

    boolean isMidnight() {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
