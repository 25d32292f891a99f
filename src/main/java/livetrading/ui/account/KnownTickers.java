package livetrading.ui.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import livetrading.engine.CurrentSettings;
import livetrading.engine.EngineMonitor;
import livetrading.ledger.BestStrategies;
import livetrading.market.Ticker;
import livetrading.settings.SettingsResult.Invalid;
import livetrading.settings.SettingsResult.Valid;
import livetrading.settings.TradingSettings;
import org.springframework.stereotype.Component;

/** The tickers that have a page with something on it. */
@Component
public final class KnownTickers {

    private final CurrentSettings current;
    private final EngineMonitor monitor;
    private final BestStrategies best;

    KnownTickers(CurrentSettings current, EngineMonitor monitor, BestStrategies best) {
        this.current = current;
        this.monitor = monitor;
        this.best = best;
    }

    /** In the order of the configuration; empty while that is not valid. */
    public List<String> configured() {
        return switch (current.read()) {
            case Valid(TradingSettings settings) ->
                settings.tickers().stream().map(Ticker::symbol).toList();
            case Invalid invalid -> List.of();
        };
    }

    /** In the mode that is configured. */
    public List<String> evaluated() {
        return best.tickers(monitor.status().mode());
    }

    /** Evaluated, but no longer configured; none while the configuration is not valid and nobody knows what it will name. */
    public Set<String> removed() {
        List<String> configured = configured();
        if (configured.isEmpty()) {
            return Set.of();
        }
        var removed = new HashSet<>(evaluated());
        configured.forEach(removed::remove);
        return Set.copyOf(removed);
    }

    /** Those that are configured or evaluated, in the order of the alphabet. */
    public List<String> all() {
        return Stream.concat(configured().stream(), evaluated().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
