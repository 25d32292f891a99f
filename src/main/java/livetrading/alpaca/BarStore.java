package livetrading.alpaca;

import java.util.Optional;
import livetrading.market.Bars;

/** Where fetched bars are kept, so that they are fetched once. */
public interface BarStore {

    Optional<StoredBars> load(BarSeries series);

    /** Adds bars after those that are there. */
    void append(BarSeries series, Bars newer);

    /** Puts bars in the place of all that are there, in one step. */
    void replace(BarSeries series, StoredBars all);
}
