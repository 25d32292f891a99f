package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import livetrading.broker.BrokerException;
import livetrading.ledger.EngineStates;
import org.springframework.stereotype.Component;

/** Follows orders to their end also when no check is due, and when trading is stopped. */
@Component
class OrderWatch {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration EVERY_WHILE_STOPPED = Duration.ofSeconds(5);

    private final Settlement settlement;
    private final EngineStates states;
    private final Clock clock;
    private Instant next = Instant.MIN;

    OrderWatch(Settlement settlement, EngineStates states, Clock clock) {
        this.settlement = settlement;
        this.states = states;
        this.clock = clock;
    }

    /** At once when there is news of an order, else now and then, for news may get lost. */
    void betweenChecks(Venue venue) throws BrokerException {
        boolean news = venue.hasNews();
        if (!news && clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(EVERY);
        if (settlement.hasOpenOrders(venue)) {
            settlement.settle(venue);
        }
    }

    /** Orders that are under way when trading is stopped come to their end, and are cancelled on demand. */
    void whileStopped(Venue venue, Instructions instructions) throws BrokerException {
        if (clock.instant().isBefore(next) || !venue.isConnected()) {
            return;
        }
        next = clock.instant().plus(EVERY_WHILE_STOPPED);
        if (!instructions.isCancelling() && !settlement.hasOpenOrders(venue)) {
            return;
        }
        int left = settlement.tidy(venue, instructions);
        if (instructions.isCancelling() && left == 0) {
            states.cancelled();
        }
    }
}
