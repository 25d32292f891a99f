package livetrading.ui.scripts;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import livetrading.check.CheckReport;
import livetrading.check.StrategyChecks;
import livetrading.engine.EngineMonitor;
import livetrading.market.Bars;
import livetrading.market.MissingPricesException;
import livetrading.market.Ticker;
import livetrading.review.PreviewPrices;
import livetrading.review.Previews;
import livetrading.script.BadScript;
import livetrading.script.ScriptStrategy;
import livetrading.strategy.Strategies;
import livetrading.strategy.Strategy;

/** Checks texts on the prices of the first tickers of the configuration, and on made-up ones. */
@SpringComponent
final class ScriptChecks {

    /** As many as it takes to see what is peculiar to one. */
    private static final int TICKERS = 2;

    private final Previews previews;
    private final Strategies strategies;
    private final EngineMonitor monitor;
    private Optional<Kept> kept = Optional.empty();

    private record Key(List<Ticker> tickers, List<Ticker> peers, List<String> existing, Optional<Instant> until) {}

    private record Kept(Key key, StrategyChecks checks) {}

    ScriptChecks(Previews previews, Strategies strategies, EngineMonitor monitor) {
        this.previews = previews;
        this.strategies = strategies;
        this.monitor = monitor;
    }

    /**
     * Takes a fraction of a second.
     *
     * @param id of the script, to which it need not be unlike; empty for a new one
     */
    CheckReport of(String id, String text) throws BadScript, InterruptedException {
        ScriptStrategy script = ScriptStrategy.read("draft", text);
        return checks(id, script.peers()).of(script);
    }

    private synchronized StrategyChecks checks(String id, List<Ticker> peers) {
        List<Strategy> others = strategies.all().stream()
                .filter(other -> !other.id().startsWith(id + "@"))
                .toList();
        var key = new Key(
                tickers(),
                peers,
                others.stream().map(Strategy::id).toList(),
                monitor.status().external().pricesUntil());
        if (kept.filter(one -> one.key().equals(key)).isEmpty()) {
            kept = Optional.of(new Kept(key, load(key, others)));
        }
        return kept.orElseThrow().checks();
    }

    private List<Ticker> tickers() {
        try {
            return previews.tickers();
        } catch (MissingPricesException e) {
            // made-up prices are enough to find what is wrong
            return List.of();
        }
    }

    private StrategyChecks load(Key key, List<Strategy> others) {
        List<Bars> series = new ArrayList<>();
        Map<Ticker, Bars> peers = new HashMap<>();
        for (Ticker ticker : key.tickers()) {
            if (series.size() < TICKERS) {
                prices(ticker, key.peers()).ifPresent(prices -> {
                    series.add(prices.period().bars());
                    peers.putAll(prices.peers());
                });
            }
        }
        return new StrategyChecks(series, peers, others);
    }

    private Optional<PreviewPrices> prices(Ticker ticker, List<Ticker> peers) {
        try {
            return Optional.of(previews.prices(ticker, peers));
        } catch (MissingPricesException e) {
            return Optional.empty();
        }
    }
}
