package livetrading.app.storage;

import java.util.Optional;
import livetrading.alpaca.BarSeries;
import livetrading.alpaca.BarStore;
import livetrading.alpaca.StoredBars;
import livetrading.ledger.PriceBars;
import livetrading.market.Bars;
import org.springframework.stereotype.Component;

/** Keeps fetched bars in the database. */
@Component
class LedgerBarStore implements BarStore {

    private final PriceBars bars;

    LedgerBarStore(PriceBars bars) {
        this.bars = bars;
    }

    @Override
    public Optional<StoredBars> load(BarSeries series) {
        return bars.load(series.ticker(), series.timeframe(), series.feed().code())
                .map(found -> new StoredBars(found.coveredFrom(), found.bars()));
    }

    @Override
    public void append(BarSeries series, Bars newer) {
        bars.append(newer, series.feed().code());
    }

    @Override
    public void replace(BarSeries series, StoredBars all) {
        bars.replace(
                new PriceBars.Series(all.coveredFrom(), all.bars()),
                series.feed().code());
    }
}
