package livetrading.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import livetrading.broker.BrokerException;
import livetrading.ledger.EngineStates;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows orders to their end also when no check is due, and when trading is stopped. */
@Component
class OrderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OrderWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration EVERY_WHILE_STOPPED = Duration.ofSeconds(5);

    private final OrderReconciliation reconciliation;
    private final StrayOrders strayOrders;
    private final EngineStates states;
    private final Clock clock;
    private final Set<Mode> compared = EnumSet.noneOf(Mode.class);
    private Instant next = Instant.MIN;

    OrderWatch(OrderReconciliation reconciliation, StrayOrders strayOrders, EngineStates states, Clock clock) {
        this.reconciliation = reconciliation;
        this.strayOrders = strayOrders;
        this.states = states;
        this.clock = clock;
    }

    /** At once when there is news of an order, else now and then, for news may get lost. */
    void betweenChecks(Venue venue, Timeframe timeframe) throws BrokerException {
        boolean news = venue.hasNews();
        if (!news && clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(EVERY);
        if (reconciliation.hasOpenOrders(venue)) {
            reconciliation.reconcile(venue, timeframe);
        }
    }

    /**
     * Orders that are under way when trading is stopped come to their end, and are cancelled on demand.
     *
     * @return whether it was time to look after them; all that had to be asked was answered then
     */
    boolean whileStopped(Venue venue, Timeframe timeframe, Instructions instructions) throws BrokerException {
        if (clock.instant().isBefore(next) || !venue.isConnected()) {
            return false;
        }
        next = clock.instant().plus(EVERY_WHILE_STOPPED);
        compareOnce(venue, timeframe);
        if (!instructions.isCancelling() && !reconciliation.hasOpenOrders(venue)) {
            return true;
        }
        reconciliation.tidy(venue, timeframe, instructions);
        if (instructions.isCancelling() && reconciliation.hasNothingToCancel(venue.mode())) {
            states.cancelled();
        }
        return true;
    }

    /** Orders that the records have as ended, or do not know, have to be known of also before trading begins. */
    private void compareOnce(Venue venue, Timeframe timeframe) {
        if (compared.contains(venue.mode())) {
            return;
        }
        try {
            reconciliation.reconcile(venue, timeframe);
            strayOrders.find(venue.broker(), venue.mode());
            compared.add(venue.mode());
        } catch (BrokerException e) {
            // nothing is traded that this would have to stop: it is asked again
            LOG.debug("The open orders are not known yet: {}", e.getMessage());
        }
    }
}
