package livetrading.venue;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import livetrading.market.Bars;
import livetrading.market.MarketData;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.market.Timeframe;
import livetrading.portfolio.Mode;

/** The prices of a mode for which there are no keys: none, with the reason. */
record PricesWithoutKeys(Mode mode, Clock clock) implements MarketData {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant completeUntil() {
        return now();
    }

    @Override
    public Bars bars(Ticker ticker, Timeframe timeframe, Instant start) throws MissingPricesException {
        throw new MissingPricesException("prices for %s trading need Alpaca's keys".formatted(mode));
    }

    @Override
    public Set<Ticker> tickers() {
        return Set.of();
    }
}
