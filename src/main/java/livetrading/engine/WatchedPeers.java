package livetrading.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import livetrading.market.Ticker;

/**
 * The tickers of the watch list with which each of its tickers is compared.
 *
 * @param text the tickers in order, each with a comma before and after it: with hundreds of them, joining them anew for
 *     each one costs as much as all its signals
 * @param isLoading whether prices of any of them are on their way
 */
record WatchedPeers(List<Ticker> tickers, String text, boolean isLoading) {

    static WatchedPeers of(Collection<Ticker> pool, Prices prices) {
        List<Ticker> sorted = pool.stream().sorted().toList();
        return new WatchedPeers(
                sorted,
                sorted.stream().map(Ticker::symbol).collect(Collectors.joining(",", ",", ",")),
                sorted.stream().anyMatch(prices::isLoading));
    }

    List<Ticker> of(Ticker ticker) {
        return Prices.others(tickers, ticker);
    }

    /** Whether a comma-separated list has exactly the peers of a ticker, in order. */
    boolean are(String peers, Ticker ticker) {
        String others = text.replace("," + ticker + ",", ",");
        return others.length() == 1 ? peers.isEmpty() : others.equals("," + peers + ",");
    }
}
