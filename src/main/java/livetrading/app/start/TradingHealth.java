package livetrading.app.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.engine.EngineStatus;
import livetrading.engine.EngineStatus.Phase;
import livetrading.engine.Venue;
import livetrading.engine.Venues;
import livetrading.market.MarketCalendar;
import livetrading.market.Session;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the work is done: while trading is on and the market is open, checks succeed as often as they should. A process
 * that is alive and trades nothing is not healthy, whoever is to blame.
 */
@Component
final class TradingHealth implements HealthIndicator {

    /** So many checks may fail before somebody has to know. */
    private static final int MISSED = 3;

    private static final Duration LEAST = Duration.ofMinutes(5);

    private final EngineMonitor monitor;
    private final CurrentSettings current;
    private final Venues venues;
    private final Clock clock;
    private final Instant started;

    TradingHealth(EngineMonitor monitor, CurrentSettings current, Venues venues, Clock clock) {
        this.monitor = monitor;
        this.current = current;
        this.venues = venues;
        this.clock = clock;
        started = clock.instant();
    }

    @Override
    public Health health() {
        EngineStatus status = monitor.status();
        if (status.phase() == Phase.STOPPED) {
            return Health.up().withDetail("trading", "is off").build();
        }
        if (!(current.read() instanceof Valid(TradingSettings settings))) {
            return Health.down().withDetail("trouble", status.message()).build();
        }
        return late(status, settings)
                .map(length -> Health.down()
                        .withDetail("trouble", words(length, status.message()))
                        .build())
                .orElseGet(() -> Health.up().build());
    }

    /** For how long a check has been due; empty as long as none is missing. */
    private Optional<Duration> late(EngineStatus status, TradingSettings settings) {
        Instant now = clock.instant();
        Optional<Instant> since = dueSince(status, settings.mode(), now);
        Duration patience = settings.pace().multipliedBy(MISSED);
        Duration most = patience.compareTo(LEAST) > 0 ? patience : LEAST;
        // hundreds of tickers take longer; whether that goes on is the engine's own health
        return since.filter(moment -> status.evaluation().isEmpty())
                .map(moment -> Duration.between(moment, now))
                .filter(length -> length.compareTo(most) > 0);
    }

    /** From when on there could have been a check; empty while the market is closed. */
    private Optional<Instant> dueSince(EngineStatus status, Mode mode, Instant now) {
        Instant last = status.lastCheck().orElse(started);
        if (mode == Mode.SIMULATED) {
            // its market closes for good where the prices end, and says then when it looks again
            return status.nextCheck();
        }
        return venues.of(mode)
                .map(Venue::marketData)
                .flatMap(data -> data.days().session(LocalDate.ofInstant(now, MarketCalendar.NEW_YORK)))
                .filter(session -> session.contains(now))
                .map(Session::open)
                .map(open -> open.isAfter(last) ? open : last);
    }

    private static String words(Duration length, String message) {
        String late = "no check has succeeded for %d min".formatted(length.toMinutes());
        return message.isEmpty() ? late : "%s: %s".formatted(late, message);
    }
}
