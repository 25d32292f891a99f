package livetrading.market;

import java.time.Instant;
import java.util.Set;

/** The port through which prices come in. */
public interface MarketData {

    /** What the market's own clock says. */
    Instant now();

    /** The moment up to which bars are complete: now, or some time ago where prices come late. */
    Instant completeUntil();

    /** When the market is open: by the published rules, unless the market itself says otherwise. */
    default TradingDays days() {
        return TradingDays.byRules();
    }

    /**
     * The completed bars of a ticker up to {@link #now()} that begin at {@code start} or later, oldest first; at least
     * one. Prices before a split are those of today's shares.
     */
    Bars bars(Ticker ticker, Timeframe timeframe, Instant start) throws MissingPricesException;

    /** The tickers with prices that can be listed; empty when the market is too large to list. */
    Set<Ticker> tickers();
}
