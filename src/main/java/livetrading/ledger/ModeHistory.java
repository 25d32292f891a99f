package livetrading.ledger;

import livetrading.portfolio.Mode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the history of a mode, for a reset of the simulated market. */
@Component
public class ModeHistory {

    private final Orders orders;
    private final OrderEvents events;
    private final Trades trades;
    private final OwnHoldings holdings;
    private final Decisions decisions;
    private final Positions positions;
    private final EquityPoints equity;
    private final ManualExits exits;
    private final EngineEvents happened;

    ModeHistory(
            Orders orders,
            OrderEvents events,
            Trades trades,
            OwnHoldings holdings,
            Decisions decisions,
            Positions positions,
            EquityPoints equity,
            ManualExits exits,
            EngineEvents happened) {
        this.orders = orders;
        this.events = events;
        this.trades = trades;
        this.holdings = holdings;
        this.decisions = decisions;
        this.positions = positions;
        this.equity = equity;
        this.exits = exits;
        this.happened = happened;
    }

    @Transactional
    public void forget(Mode mode) {
        events.deleteOfMode(mode);
        orders.deleteByMode(mode);
        trades.deleteByMode(mode);
        holdings.deleteByMode(mode);
        decisions.deleteByMode(mode);
        positions.deleteByMode(mode);
        equity.deleteByMode(mode);
        exits.deleteByMode(mode);
        happened.displace(mode);
    }
}
