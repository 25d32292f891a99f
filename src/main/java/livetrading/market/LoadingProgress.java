package livetrading.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the loading of prices has come.
 *
 * @param ready tickers whose prices are complete
 * @param total tickers whose prices were missing when it began
 * @param share of all that is loaded, 0 to 1
 * @param begun by the machine's clock
 */
public record LoadingProgress(int ready, int total, double share, Instant begun) {

    /** How long the rest takes when it goes on as fast as so far; empty before anything has arrived. */
    public Optional<Duration> timeLeft(Instant now) {
        double elapsed = Duration.between(begun, now).toMillis();
        return share <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(elapsed * (1 - share) / share)));
    }
}
