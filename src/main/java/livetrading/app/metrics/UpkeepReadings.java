package livetrading.app.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import livetrading.ledger.AlertHow;
import livetrading.ledger.Alerts;
import livetrading.ledger.BackupRuns;
import livetrading.ledger.Storage;
import livetrading.notice.Channel;
import livetrading.notice.StoredChannels;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** What has to last for months: alerts that arrive, backups, room on the disk, and health as {@code /actuator/health} has it. */
@Component
final class UpkeepReadings implements Readings {

    /** The names that the health answer gives its parts; Spring's own has a longer one inside. */
    private static final Map<String, String> PARTS = Map.of(
            "engineHealth", "engineHealth",
            "tradingHealth", "tradingHealth",
            "alertHealth", "alertHealth",
            "backupHealth", "backupHealth",
            "diskSpaceHealthIndicator", "diskSpace");

    private final StoredChannels channels;
    private final Alerts alerts;
    private final BackupRuns backups;
    private final Storage storage;
    private final Map<String, HealthIndicator> health;
    private final Clock clock;

    UpkeepReadings(
            StoredChannels channels,
            Alerts alerts,
            BackupRuns backups,
            Storage storage,
            Map<String, HealthIndicator> health,
            Clock clock) {
        this.channels = channels;
        this.alerts = alerts;
        this.backups = backups;
        this.storage = storage;
        this.health = Map.copyOf(health);
        this.clock = clock;
    }

    @Override
    public void into(Readout readout) {
        readout.gauge("db_bytes", "What the database takes on the disk", storage.bytes());
        readout.gauge("disk_free_bytes", "What is left on its disk", storage.freeBytes());
        readout.gauge("healthy", "1 where a part of the health answer is UP", "part", health());
        backups.findFirstByFileIsNotNullOrderByIdDesc()
                .ifPresent(last -> readout.gauge(
                        "backup_age_seconds",
                        "Time since the last verified backup that the program made by itself",
                        Readout.seconds(Duration.between(last.endedAt(), clock.instant()))));
        readout.gauge("alerts_undelivered", "Alerts that wait for their delivery", "urgency", undelivered());
    }

    private Map<String, Integer> health() {
        var parts = new LinkedHashMap<String, Integer>();
        PARTS.forEach((bean, part) -> {
            HealthIndicator indicator = health.get(bean);
            if (indicator != null) {
                parts.put(part, Status.UP.equals(status(indicator)) ? 1 : 0);
            }
        });
        return parts;
    }

    private static Status status(HealthIndicator indicator) {
        var answer = indicator.health();
        return answer == null ? Status.UNKNOWN : answer.getStatus();
    }

    private Map<String, Long> undelivered() {
        var waiting = new LinkedHashMap<String, Long>();
        for (AlertHow how : List.of(AlertHow.SILENT, AlertHow.NORMAL, AlertHow.URGENT)) {
            waiting.put(urgency(how), 0L);
        }
        // as health has it: what waits for a channel that was switched off or removed waits for nothing
        List<String> inUse = channels.inUse().stream().map(Channel::name).toList();
        for (Alerts.Waiting some : alerts.countWaiting(inUse)) {
            AlertHow how = some.how();
            waiting.merge(urgency(how == null ? AlertHow.NORMAL : how), some.count(), Long::sum);
        }
        return waiting;
    }

    private static String urgency(AlertHow how) {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
