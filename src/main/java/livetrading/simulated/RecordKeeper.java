package livetrading.simulated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import livetrading.market.Ticker;
import livetrading.portfolio.ClientOrderId;
import livetrading.portfolio.Holding;
import org.jspecify.annotations.Nullable;

/**
 * The records in memory, and the same in the store. Readers never wait for a writer; whoever changes the records holds this
 * object's lock from reading to saving.
 */
final class RecordKeeper {

    private final SimulationStore store;
    private volatile @Nullable AccountRecords known;

    RecordKeeper(SimulationStore store) {
        this.store = store;
    }

    /** Empty before the first start. */
    Optional<AccountRecords> records() {
        AccountRecords current = known;
        return current == null ? load() : Optional.of(current);
    }

    private synchronized Optional<AccountRecords> load() {
        if (known == null) {
            known = store.account().map(this::recordsOf).orElse(null);
        }
        return Optional.ofNullable(known);
    }

    private AccountRecords recordsOf(SimulatedAccount account) {
        Map<Ticker, Holding> holdings =
                store.holdings().stream().collect(Collectors.toMap(Holding::ticker, Function.identity()));
        return new AccountRecords(account, holdings, store.openOrders());
    }

    /** An order that is no longer open. */
    Optional<SimulatedOrder> finished(ClientOrderId id) {
        return store.order(id);
    }

    /** @param changed the orders that are new or have changed */
    synchronized void save(AccountRecords records, List<SimulatedOrder> changed) {
        write(records, () -> store.save(records.account(), records.holdings().values(), changed));
    }

    synchronized void startOver(SimulatedAccount account) {
        write(AccountRecords.fresh(account), () -> store.startOver(account));
    }

    private void write(AccountRecords records, Runnable writing) {
        boolean written = false;
        try {
            writing.run();
            written = true;
        } finally {
            // When writing fails, nobody knows what the store has: it is read again.
            known = written ? records : null;
        }
    }
}
