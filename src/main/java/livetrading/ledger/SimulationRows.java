package livetrading.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores how the built-in market stands, all of a change or nothing. */
@Component
public class SimulationRows {

    private final SimulatedAccounts accounts;
    private final SimulatedHoldings holdings;
    private final SimulatedOrders orders;
    private final SimulatedFills fills;

    SimulationRows(
            SimulatedAccounts accounts, SimulatedHoldings holdings, SimulatedOrders orders, SimulatedFills fills) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.orders = orders;
        this.fills = fills;
    }

    /**
     * @param held all that are held from now on
     * @param changed the orders that are new or have changed
     * @param filled all executions of the changed orders
     */
    @Transactional
    public void store(
            SimulatedAccountRow account,
            List<SimulatedHoldingRow> held,
            List<SimulatedOrderRow> changed,
            List<SimulatedFillRow> filled) {
        accounts.save(account);
        holdings.clear();
        holdings.saveAll(held);
        orders.saveAll(changed);
        fills.saveAll(filled);
    }

    /** Forgets all holdings, orders and executions, and begins anew with an account. */
    @Transactional
    public void startOver(SimulatedAccountRow account) {
        fills.clear();
        orders.clear();
        holdings.clear();
        accounts.save(account);
    }
}
