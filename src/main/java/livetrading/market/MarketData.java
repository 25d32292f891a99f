package livetrading.market;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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

    /**
     * The completed bars of a ticker that are there without asking anybody, however far they go back, oldest first;
     * empty when there is not one.
     */
    default Optional<Bars> stored(Ticker ticker, Timeframe timeframe) {
        return Optional.empty();
    }

    /**
     * The last quote of a ticker; empty where nobody quotes it, and in a market that knows bars only.
     *
     * @throws MissingPricesException when it cannot be asked for
     */
    default Optional<Quote> quote(Ticker ticker) throws MissingPricesException {
        return Optional.empty();
    }

    /**
     * Brings the bars that somebody is about to ask for up to date with as few calls as possible. What takes long goes on
     * in {@link #loadMore()}, the first tickers first; until it is complete a ticker has no bars.
     *
     * @param starts from when on bars of each ticker are needed
     */
    default void fetch(Map<Ticker, Instant> starts, Timeframe timeframe) {}

    /**
     * Goes on for a moment with what was begun to be loaded.
     *
     * @return whether that has made all of it complete
     */
    default boolean loadMore() {
        return false;
    }

    /** The tickers with prices that can be listed; empty when the market is too large to list. */
    Set<Ticker> tickers();
}
