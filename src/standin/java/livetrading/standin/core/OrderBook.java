package livetrading.standin.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every order that the broker ever took. Only used in one's turn. */
public final class OrderBook {

    private final Map<UUID, Order> all = new LinkedHashMap<>();
    private final Map<UUID, Order> open = new LinkedHashMap<>();
    private final Map<String, Order> byClientOrderId = new LinkedHashMap<>();
    private final Set<String> usedClientOrderIds = new HashSet<>();

    void add(Order order) {
        all.put(order.id(), order);
        open.put(order.id(), order);
        byClientOrderId.put(order.clientOrderId(), order);
        usedClientOrderIds.add(order.clientOrderId());
    }

    /** Client order ids cannot be used again, whatever became of the order. */
    boolean isUsed(String clientOrderId) {
        return usedClientOrderIds.contains(clientOrderId);
    }

    /** In the order in which they came. */
    public List<Order> all() {
        return List.copyOf(all.values());
    }

    public Optional<Order> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    public Optional<Order> find(String clientOrderId) {
        return Optional.ofNullable(byClientOrderId.get(clientOrderId));
    }

    /** Those to which something can still happen. */
    public Collection<Order> open() {
        open.values().removeIf(order -> order.status().isTerminal());
        return new ArrayList<>(open.values());
    }

    public List<Order> open(String symbol) {
        return open().stream().filter(order -> order.symbol().equals(symbol)).toList();
    }
}
