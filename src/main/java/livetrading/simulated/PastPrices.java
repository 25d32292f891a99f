package livetrading.simulated;

import java.time.LocalDate;
import java.util.Optional;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/** The prices of the built-in market up to any date, whatever its time is. */
public final class PastPrices {

    private final PriceLibrary prices;

    public PastPrices(GeneratedPrices generated, PriceFolder folder) {
        folder.refresh();
        this.prices = new PriceLibrary(generated, folder);
    }

    /** All bars of a ticker up to a date; empty when there is none. */
    public Optional<Bars> until(Ticker ticker, LocalDate last) {
        return prices.until(ticker, last);
    }

    /** Whether a ticker has a file, rather than prices that are made up. */
    public boolean isRecorded(Ticker ticker) {
        return prices.recorded(ticker).isPresent();
    }
}
