package livetrading.engine;

import java.util.List;
import livetrading.market.Timeframe;
import livetrading.selection.Competitors;
import livetrading.settings.SettingsResult.Valid;
import livetrading.strategy.Strategies;
import org.springframework.stereotype.Component;

/** What competes for each ticker by the configuration of now. */
@Component
public class CompetingStrategies {

    private final Strategies strategies;
    private final CurrentSettings settings;

    CompetingStrategies(Strategies strategies, CurrentSettings settings) {
        this.strategies = strategies;
        this.settings = settings;
    }

    /** While the configuration is not valid, all strategies as they are. */
    public Competitors now() {
        return settings.read() instanceof Valid valid
                ? valid.settings().competitors(strategies)
                : Competitors.withDefaults(strategies);
    }

    /** Those that each strategy competes on, the shortest first; none while the configuration is not valid. */
    public List<Timeframe> timeframes() {
        return settings.read() instanceof Valid valid ? valid.settings().timeframes() : List.of();
    }
}
