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
    private volatile @Nullable Known known;

    /** What the store has; to have nothing is known, too. */
    private record Known(Optional<AccountRecords> records) {}

    RecordKeeper(SimulationStore store) {
        this.store = store;
    }

    /** Empty before the first start. */
    Optional<AccountRecords> records() {
        Known current = known;
        return current == null ? load() : current.records();
    }

    private synchronized Optional<AccountRecords> load() {
        Known current = known;
        if (current == null) {
            current = new Known(store.account().map(this::recordsOf));
            known = current;
        }
        return current.records();
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
            known = written ? new Known(Optional.of(records)) : null;
        }
    }
}
