package livetrading.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.market.Bars;
import livetrading.market.Ticker;

/** The prices that strategies are checked on: those that were given, and two random walks. */
final class SeriesSource {

    private final List<CheckSeries> given;
    private final Set<Ticker> peers;
    private final RandomWalks walks = new RandomWalks();

    /** @param peers bars of other tickers, for the given ones; on the walks they are walks as well */
    SeriesSource(List<Bars> given, Map<Ticker, Bars> peers) {
        this.peers = Set.copyOf(peers.keySet());
        this.given = given.stream()
                .filter(bars -> !bars.isEmpty())
                .map(bars -> bars.from(Math.max(0, bars.size() - StrategyChecks.BARS)))
                .map(bars -> new CheckSeries(bars.ticker().symbol(), bars, Map.copyOf(peers)))
                .toList();
    }

    /** For a strategy, with peers where it may look at them. */
    List<CheckSeries> of(Asked strategy) {
        Set<Ticker> others = others(strategy);
        return Stream.concat(given.stream(), Stream.of(walks.first(others), walks.second(others)))
                .map(series -> strategy.mayUsePeers() ? series : series.withPeers(Map.of()))
                .toList();
    }

    /** Made-up prices of 10,000 bars. */
    CheckSeries longOne(Asked strategy) {
        return walks.longOne(others(strategy));
    }

    private Set<Ticker> others(Asked strategy) {
        var others = new HashSet<>(peers);
        others.addAll(strategy.peers());
        return others;
    }
}
