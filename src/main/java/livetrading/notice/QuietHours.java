package livetrading.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import livetrading.ledger.AlertSettings;

/**
 * When nobody wants to be told what can wait. Where clocks are turned, a time that a day lacks is that much later, and of
 * one that it has twice the first counts.
 *
 * @param until before {@code from} when a night lies between
 */
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** Empty without any, while they are off, and when what somebody has written is none. */
    static Optional<QuietHours> of(AlertSettings settings) {
        if (!settings.isQuietOn()
                || settings.quietFrom().isEmpty()
                || settings.quietUntil().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(
                    LocalTime.parse(settings.quietFrom()),
                    LocalTime.parse(settings.quietUntil()),
                    ZoneId.of(settings.zone())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When the quiet hours end that an instant lies in; empty when it lies in none. */
    Optional<Instant> end(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(day -> !now.isBefore(at(day, from)))
                .map(day -> at(until.isAfter(from) ? day : day.plusDays(1), until))
                .filter(now::isBefore)
                .findFirst();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
