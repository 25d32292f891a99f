package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import livetrading.broker.BrokerException;
import livetrading.ledger.ActivityBook;
import livetrading.portfolio.Mode;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Books dividends, interest, fees, deposits and withdrawals once an hour, beside the engine's own thread: no check needs
 * them. Whatever is in its way, it is tried again and goes on with what is not booked yet.
 */
@Component
class ActivityReading {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityReading.class);

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    private final CurrentSettings current;
    private final Venues venues;
    private final ActivityBook book;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private Optional<Mode> last = Optional.empty();

    ActivityReading(CurrentSettings current, Venues venues, ActivityBook book, Clock clock) {
        this.current = current;
        this.venues = venues;
        this.book = book;
        this.clock = clock;
    }

    /** Reads what is new of the mode that is configured, if it is time to. */
    void look() {
        if (current.read() instanceof Valid(TradingSettings settings) && isDue(settings.mode())) {
            venues.of(settings.mode()).filter(Venue::isConnected).ifPresent(this::read);
        }
    }

    /** In the built-in market there are none. */
    private boolean isDue(Mode mode) {
        return mode != Mode.SIMULATED
                && (!clock.instant().isBefore(next) || last.filter(mode::equals).isEmpty());
    }

    private void read(Venue venue) {
        Mode mode = venue.mode();
        last = Optional.of(mode);
        next = clock.instant().plus(AFTER_FAILURE);
        try {
            venue.broker().activities(book.readFrom(mode), page -> {
                int news = book.book(mode, page, clock.instant());
                if (news > 0) {
                    LOG.info("{} of {} account activities of {} are new", news, page.size(), mode);
                }
            });
            next = clock.instant().plus(EVERY);
        } catch (BrokerException e) {
            LOG.warn("The account's activities were not read to their end: {}", e.getMessage());
        }
    }
}
