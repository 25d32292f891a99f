package livetrading.app.start;

import java.util.Optional;
import livetrading.engine.StepWatch;
import livetrading.ledger.OpenDatabase;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the program can do its work, for whoever watches it from outside; that a broker is silent is not its fault. */
@Component
final class EngineHealth implements HealthIndicator {

    private final OpenDatabase database;
    private final StepWatch steps;

    EngineHealth(OpenDatabase database, StepWatch steps) {
        this.database = database;
        this.steps = steps;
    }

    @Override
    public Health health() {
        Optional<String> trouble = database.trouble()
                .or(() ->
                        steps.silence().map(length -> "a step has not ended for %d min".formatted(length.toMinutes())));
        return trouble.map(words -> Health.down().withDetail("trouble", words).build())
                .orElseGet(() -> Health.up().build());
    }
}
