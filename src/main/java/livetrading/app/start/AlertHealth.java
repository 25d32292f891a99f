package livetrading.app.start;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import livetrading.ledger.Alerts;
import livetrading.notice.Channel;
import livetrading.notice.StoredChannels;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether people are told what they have to know at once: silence must not look like peace. */
@Component
final class AlertHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final StoredChannels channels;
    private final Alerts alerts;
    private final Clock clock;

    AlertHealth(StoredChannels channels, Alerts alerts, Clock clock) {
        this.channels = channels;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public Health health() {
        // what waits for a channel that was switched off or removed waits for nothing
        List<String> inUse = channels.inUse().stream().map(Channel::name).toList();
        long waiting = alerts.countUrgentUntil(clock.instant().minus(PATIENCE), inUse);
        return waiting == 0
                ? Health.up().build()
                : Health.down()
                        .withDetail(
                                "trouble",
                                "%d urgent alerts wait for their delivery for more than %d min"
                                        .formatted(waiting, PATIENCE.toMinutes()))
                        .build();
    }
}
