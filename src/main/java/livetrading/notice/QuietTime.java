package livetrading.notice;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.ledger.AlertHow;
import livetrading.ledger.AlertSettings;
import livetrading.ledger.AlertSettingsStore;
import livetrading.ledger.Alerts;
import org.springframework.stereotype.Component;

/** When nobody wants to be told what can wait, for whoever chooses it, and what waits now. */
@Component
public class QuietTime {

    private static final String NO_TIME = "Enter a time, for instance 22:00";

    private final AlertSettingsStore settings;
    private final Alerts alerts;
    private final Clock clock;

    QuietTime(AlertSettingsStore settings, Alerts alerts, Clock clock) {
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** What is entered. */
    public enum Field {
        FROM,
        UNTIL,
        ZONE
    }

    /**
     * Alerts that are told in one message.
     *
     * @param channel by which they remember it
     */
    public record Waiting(String channel, Instant at, long count) {}

    public AlertSettings stored() {
        return settings.read();
    }

    /** Whether what is written down is to be kept and cannot be, since it means nothing. */
    public boolean isNonsense() {
        AlertSettings stored = settings.read();
        boolean isAny = !stored.quietFrom().isEmpty() || !stored.quietUntil().isEmpty();
        return isAny && stored.isQuietOn() && QuietHours.of(stored).isEmpty();
    }

    /** When the quiet hours end that last now; empty when none do. */
    public Optional<Instant> end() {
        return QuietHours.of(settings.read()).flatMap(quiet -> quiet.end(clock.instant()));
    }

    /**
     * Changes them from now on. What is held back by those before is told when the new ones end, or at once.
     *
     * @return what is wrong; when nothing is, it has been stored
     */
    public Map<Field, String> save(boolean on, String from, String until, String zone) {
        Map<Field, String> problems = problems(on, from, until, zone);
        if (problems.isEmpty()) {
            settings.save(settings.read().quiet(on, from, until, zone));
            alerts.holdNoLongerThan(end().orElse(clock.instant()));
        }
        return problems;
    }

    private static Map<Field, String> problems(boolean on, String from, String until, String zone) {
        var problems = new EnumMap<Field, String>(Field.class);
        if (!on) {
            return problems;
        }
        if (!isTime(from)) {
            problems.put(Field.FROM, NO_TIME);
        }
        if (!isTime(until)) {
            problems.put(Field.UNTIL, NO_TIME);
        } else if (until.equals(from)) {
            problems.put(Field.UNTIL, "The same as From: it would be quiet all day");
        }
        if (!isZone(zone)) {
            problems.put(Field.ZONE, "Choose one of the list, for instance Europe/Berlin");
        }
        return problems;
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    /** What waits to be told with others, the next first. */
    public List<Waiting> waiting() {
        Optional<QuietHours> quiet = QuietHours.of(settings.read());
        Map<Waiting, Long> counts = new LinkedHashMap<>();
        for (Alerts.Held held : alerts.held()) {
            Optional<Instant> end =
                    held.how() == AlertHow.URGENT ? Optional.empty() : quiet.flatMap(hours -> hours.end(held.until()));
            counts.merge(new Waiting(held.channel(), end.orElse(held.until()), 0), held.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new Waiting(entry.getKey().channel(), entry.getKey().at(), entry.getValue()))
                .toList();
    }
}
