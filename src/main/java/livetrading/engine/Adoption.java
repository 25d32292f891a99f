package livetrading.engine;

import java.time.Clock;
import java.util.Optional;
import livetrading.broker.BrokerOrder;
import livetrading.broker.ListedOrder;
import livetrading.ledger.BestStrategies;
import livetrading.ledger.OrderJournal;
import livetrading.ledger.Orders;
import livetrading.ledger.OwnHoldings;
import livetrading.ledger.StrategyPins;
import livetrading.ledger.TradingPlan;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Mode;
import livetrading.portfolio.OrderIntent;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/**
 * Takes orders of the program into its records that these do not know: what was decided stands in the client order id, the
 * rest is the broker's to tell.
 */
@Component
class Adoption {

    private final OrderJournal journal;
    private final Orders orders;
    private final OwnHoldings holdings;
    private final BestStrategies best;
    private final StrategyPins pins;
    private final Strategies strategies;
    private final DriftNotes notes;
    private final Clock clock;

    Adoption(
            OrderJournal journal,
            Orders orders,
            OwnHoldings holdings,
            BestStrategies best,
            StrategyPins pins,
            Strategies strategies,
            DriftNotes notes,
            Clock clock) {
        this.journal = journal;
        this.orders = orders;
        this.holdings = holdings;
        this.best = best;
        this.pins = pins;
        this.strategies = strategies;
        this.notes = notes;
        this.clock = clock;
    }

    /** @return false when its id is not one that the program gives in this mode */
    boolean adopt(Mode mode, ListedOrder listed, BrokerOrder found) {
        Optional<ClientOrderId.Decision> decision = found.clientOrderId()
                .decision()
                .filter(made -> made.mode() == mode && listed.quantity().signum() > 0);
        decision.ifPresent(made -> adopt(made, listed, found));
        return decision.isPresent();
    }

    private void adopt(ClientOrderId.Decision made, ListedOrder listed, BrokerOrder found) {
        TradingPlan plan = plan(made);
        var intent = new OrderIntent(
                found.clientOrderId(),
                made.ticker(),
                made.side(),
                listed.quantity(),
                plan.strategy(),
                made.barTime(),
                "found at the broker");
        // what was told and is not adopted is told again by the next pass
        notes.note(
                "%s: order %s of this program (%s %s) is %s at the broker, and its records did not know it: perhaps a backup was restored, or another copy of the program trades in this account. It is taken over, and what it executes is booked"
                        .formatted(
                                made.ticker(),
                                found.clientOrderId(),
                                made.side(),
                                listed.quantity().toPlainString(),
                                found.state().code()));
        journal.adopt(made.mode(), intent, plan, found, clock.instant());
    }

    /** What it was decided with is not known: a position is led on by what opened it, or by what is active now. */
    private TradingPlan plan(ClientOrderId.Decision made) {
        return holdings.findByModeAndTicker(made.mode(), made.ticker().symbol())
                .flatMap(orders::openingPlan)
                .or(() -> ActiveStrategies.read(made.mode(), best, pins, strategies)
                        .plan(made.ticker()))
                .orElseGet(() -> TradingPlan.unknown(made.barTime()));
    }
}
