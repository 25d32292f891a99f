package livetrading.review;

import java.time.Instant;
import java.util.Optional;
import livetrading.engine.EngineMonitor;
import livetrading.engine.Venues;
import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;

/** Tells prices from newer or other ones, so that what was computed from them need not be computed again. */
@Component
final class NewestPrices {

    private final EngineMonitor monitor;
    private final Venues venues;

    NewestPrices(EngineMonitor monitor, Venues venues) {
        this.monitor = monitor;
        this.venues = venues;
    }

    /** Until when they go; those of the simulated market go on without a check, and begin anew. */
    Optional<Instant> until(Mode mode) {
        return mode == Mode.SIMULATED
                ? venues.of(mode).map(venue -> venue.marketData().now())
                : monitor.status().external().pricesUntil();
    }
}
