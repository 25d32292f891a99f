package livetrading.simulated;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;

/** Keeps immutable values only, so a new market over it stands where the old one stood: a restart. */
public final class InMemorySimulationStore implements SimulationStore {

    private Optional<SimulatedAccount> account = Optional.empty();
    private List<Holding> holdings = List.of();
    private final Map<ClientOrderId, SimulatedOrder> orders = new LinkedHashMap<>();
    private boolean broken;

    /** The next write fails, and nobody can know how far it came. */
    void breakDown() {
        broken = true;
    }

    @Override
    public Optional<SimulatedAccount> account() {
        return account;
    }

    @Override
    public List<Holding> holdings() {
        return holdings;
    }

    @Override
    public List<SimulatedOrder> openOrders() {
        return orders.values().stream()
                .filter(SimulatedOrder::isOpen)
                .sorted(Comparator.comparingLong(SimulatedOrder::number))
                .toList();
    }

    @Override
    public Optional<SimulatedOrder> order(ClientOrderId id) {
        return Optional.ofNullable(orders.get(id));
    }

    @Override
    public void save(SimulatedAccount changedAccount, Collection<Holding> held, List<SimulatedOrder> changed) {
        if (broken) {
            broken = false;
            throw new IllegalStateException("disk full");
        }
        account = Optional.of(changedAccount);
        holdings = List.copyOf(held);
        changed.forEach(order -> orders.put(order.clientOrderId(), order));
    }

    @Override
    public void startOver(SimulatedAccount fresh) {
        account = Optional.of(fresh);
        holdings = List.of();
        orders.clear();
    }
}
