package livetrading.engine;

import java.util.Optional;
import livetrading.settings.TradingSettings;

/** The simulated market, as far as it can be reset. */
public interface Simulation {

    /**
     * Takes back cash, holdings and orders, and places the simulated time anew.
     *
     * @return why that is not possible, in words; nothing has changed then
     */
    Optional<String> reset(TradingSettings settings);
}
