package livetrading.engine;

import java.util.Optional;
import livetrading.settings.TradingSettings;

/** The part of the simulated market that can be told to start anew. */
public interface Simulation {

    /**
     * Takes back cash, holdings and orders, and places the simulated time anew.
     *
     * @return why that is not possible, in words; nothing has changed then
     */
    Optional<String> reset(TradingSettings settings);
}
