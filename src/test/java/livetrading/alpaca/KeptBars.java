package livetrading.alpaca;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import livetrading.market.Bars;

/** Keeps bars as the database does. */
final class KeptBars implements BarStore {

    private final Map<BarSeries, StoredBars> all = new HashMap<>();

    @Override
    public Optional<StoredBars> load(BarSeries series) {
        return Optional.ofNullable(all.get(series));
    }

    @Override
    public void append(BarSeries series, Bars newer) {
        all.computeIfPresent(
                series,
                (key, stored) ->
                        new StoredBars(stored.coveredFrom(), stored.bars().followedBy(newer)));
    }

    @Override
    public void replace(BarSeries series, StoredBars bars) {
        all.put(series, bars);
    }
}
