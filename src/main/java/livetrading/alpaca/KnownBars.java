package livetrading.alpaca;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import livetrading.market.Bars;

/** The bars that have been fetched, in memory and in the store behind it, and the problems of those that could not. */
final class KnownBars {

    private final BarStore store;
    private final Map<BarSeries, StoredBars> cached = new ConcurrentHashMap<>();
    private final Map<BarSeries, String> problems = new ConcurrentHashMap<>();

    KnownBars(BarStore store) {
        this.store = store;
    }

    /** Empty when there is not a bar. */
    Optional<StoredBars> of(BarSeries series) {
        StoredBars known = cached.get(series);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StoredBars> stored = stored(series);
        stored.ifPresent(found -> cached.put(series, found));
        return stored;
    }

    /** All bars that were ever fetched, of which memory may keep fewer; empty when there is not one. */
    Optional<StoredBars> stored(BarSeries series) {
        return store.load(series).filter(found -> !found.bars().isEmpty());
    }

    /** Whether everything from {@code start} until the last known bar is there. */
    boolean covers(BarSeries series, Instant start) {
        StoredBars known = cached.get(series);
        if (known != null && known.coveredFrom().isAfter(start)) {
            // the store may have more than is kept in memory
            cached.remove(series);
        }
        return of(series).filter(found -> !found.coveredFrom().isAfter(start)).isPresent();
    }

    /** Keeps no more in memory than is needed: the bars from {@code start} on, and at least one. */
    void keepFrom(BarSeries series, Instant start) {
        cached.computeIfPresent(series, (key, known) -> {
            Bars recent = known.bars().since(start);
            return recent.isEmpty() || known.coveredFrom().isAfter(start) ? known : new StoredBars(start, recent);
        });
    }

    void replace(BarSeries series, StoredBars all) {
        store.replace(series, all);
        cached.put(series, all);
    }

    /** Adds those bars that begin after the last known one. */
    void append(BarSeries series, Bars newer) {
        StoredBars before = of(series).orElseThrow();
        Instant last = before.bars().time(before.bars().size() - 1);
        Bars added = newer.since(last.plusMillis(1));
        if (!added.isEmpty()) {
            store.append(series, added);
            cached.put(
                    series, new StoredBars(before.coveredFrom(), before.bars().followedBy(added)));
        }
    }

    Optional<String> problem(BarSeries series) {
        return Optional.ofNullable(problems.get(series));
    }

    void failed(BarSeries series, String problem) {
        problems.put(series, problem);
    }

    void succeeded(BarSeries series) {
        problems.remove(series);
    }
}
