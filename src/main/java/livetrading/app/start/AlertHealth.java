package livetrading.app.start;

import java.time.Clock;
import java.time.Duration;
import livetrading.ledger.Alerts;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether people are told what they have to know at once: silence must not look like peace. */
@Component
final class AlertHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Alerts alerts;
    private final Clock clock;

    AlertHealth(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public Health health() {
        long waiting = alerts.countUrgentUntil(clock.instant().minus(PATIENCE));
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
