package livetrading.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One regular trading session of the New York exchanges. */
public record Session(LocalDate date, Instant open, Instant close) {

    public Session {
        if (!open.isBefore(close)) {
            throw new IllegalArgumentException("session of " + date + " closes before it opens");
        }
    }

    /** Whether the market is open at an instant; the close itself is no longer open. */
    public boolean contains(Instant instant) {
        return !instant.isBefore(open) && instant.isBefore(close);
    }

    public Duration length() {
        return Duration.between(open, close);
    }
}
