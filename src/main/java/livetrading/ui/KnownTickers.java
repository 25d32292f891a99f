package livetrading.ui;

import java.util.List;
import java.util.stream.Stream;
import livetrading.engine.CurrentSettings;
import livetrading.engine.SettingsResult.Invalid;
import livetrading.engine.SettingsResult.Valid;
import livetrading.engine.TradingSettings;
import livetrading.ledger.BestStrategies;
import livetrading.market.Ticker;
import org.springframework.stereotype.Component;

/** The tickers that have a page with something on it. */
@Component
final class KnownTickers {

    private final CurrentSettings current;
    private final BestStrategies best;

    KnownTickers(CurrentSettings current, BestStrategies best) {
        this.current = current;
        this.best = best;
    }

    /** In the order of the configuration; empty while that is not valid. */
    List<String> configured() {
        return switch (current.read()) {
            case Valid(TradingSettings settings) ->
                settings.tickers().stream().map(Ticker::symbol).toList();
            case Invalid invalid -> List.of();
        };
    }

    List<String> evaluated() {
        return best.tickers();
    }

    /** Those that are configured or evaluated, in the order of the alphabet. */
    List<String> all() {
        return Stream.concat(configured().stream(), evaluated().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
