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
 * The books in memory, and the same in the store. Readers never wait for a writer; whoever changes the books holds this
 * object's lock from reading to saving.
 */
final class Bookkeeper {

    private final SimulationStore store;
    private volatile @Nullable Books known;

    Bookkeeper(SimulationStore store) {
        this.store = store;
    }

    /** Empty before the first start. */
    Optional<Books> books() {
        Books current = known;
        return current == null ? load() : Optional.of(current);
    }

    private synchronized Optional<Books> load() {
        if (known == null) {
            known = store.account().map(this::booksOf).orElse(null);
        }
        return Optional.ofNullable(known);
    }

    private Books booksOf(SimulatedAccount account) {
        Map<Ticker, Holding> holdings =
                store.holdings().stream().collect(Collectors.toMap(Holding::ticker, Function.identity()));
        return new Books(account, holdings, store.openOrders());
    }

    /** An order that is no longer open. */
    Optional<SimulatedOrder> finished(ClientOrderId id) {
        return store.order(id);
    }

    /** @param changed the orders that are new or have changed */
    synchronized void save(Books books, List<SimulatedOrder> changed) {
        write(books, () -> store.save(books.account(), books.holdings().values(), changed));
    }

    synchronized void startOver(SimulatedAccount account) {
        write(Books.fresh(account), () -> store.startOver(account));
    }

    private void write(Books books, Runnable writing) {
        boolean written = false;
        try {
            writing.run();
            written = true;
        } finally {
            // When writing fails, nobody knows what the store has: it is read again.
            known = written ? books : null;
        }
    }
}
