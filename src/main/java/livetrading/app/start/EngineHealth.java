package livetrading.app.start;

import livetrading.ledger.OpenDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the program can do its work, for whoever watches it from outside; that a broker is silent is not its fault. */
@Component
final class EngineHealth implements HealthIndicator {

    private final OpenDatabase database;

    EngineHealth(OpenDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        return database.trouble()
                .map(words -> Health.down().withDetail("database", words).build())
                .orElseGet(() -> Health.up().build());
    }
}
