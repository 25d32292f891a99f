package livetrading.simulated;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;

/**
 * Where the built-in market keeps its state, so that a restart goes on where it stood. Each operation is done wholly or
 * not at all, and is on disk when it returns.
 */
public interface SimulationStore {

    /** Empty before the first start. */
    Optional<SimulatedAccount> account();

    List<Holding> holdings();

    /** The orders to which something can still happen, by number. */
    List<SimulatedOrder> openOrders();

    /** An order of this run, open or not. */
    Optional<SimulatedOrder> order(ClientOrderId id);

    /**
     * @param holdings all that are held from now on
     * @param changed the orders that are new or have changed
     */
    void save(SimulatedAccount account, Collection<Holding> holdings, List<SimulatedOrder> changed);

    /** Forgets all holdings and orders, and begins anew with an account. */
    void startOver(SimulatedAccount account);
}
